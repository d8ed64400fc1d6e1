package org.crmkit.persistence.inmemory.internal.command;

import org.crmkit.kernel.command.CommandReceipts;
import org.crmkit.kernel.command.CommandRepositories;
import org.crmkit.kernel.command.RunningNumbers;
import org.crmkit.persistence.inmemory.internal.engine.Tables;

/** The receipts of commands, and the running numbers. */
public interface CommandTables extends Tables, CommandRepositories {

    @Override
    default CommandReceipts commandReceipts() {
        return new InMemoryCommandReceipts(transaction());
    }

    @Override
    default RunningNumbers numbers() {
        return new InMemoryRunningNumbers(transaction());
    }
}
