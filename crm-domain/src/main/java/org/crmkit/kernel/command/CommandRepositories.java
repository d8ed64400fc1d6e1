package org.crmkit.kernel.command;

import org.crmkit.kernel.journal.JournalRepositories;

/** The repositories that every command needs. Contexts extend this interface with their own ports. */
public interface CommandRepositories extends JournalRepositories {

    /** Returns the repository of the receipts of commands with an id. */
    CommandReceipts commandReceipts();

    /** Returns the source of running numbers. */
    RunningNumbers numbers();
}
