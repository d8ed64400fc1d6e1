package org.crmkit.persistence.jpa.internal.command;

import org.crmkit.kernel.command.CommandReceipts;
import org.crmkit.kernel.command.CommandRepositories;
import org.crmkit.kernel.command.RunningNumbers;
import org.crmkit.persistence.jpa.internal.bulk.ContextTables;

/** The tables of commands: receipts and running numbers. */
public interface CommandTables extends ContextTables, CommandRepositories {

    @Override
    default CommandReceipts commandReceipts() {
        return new JpaCommandReceipts(entityManager());
    }

    @Override
    default RunningNumbers numbers() {
        return new JpaNumbers(entityManager());
    }
}
