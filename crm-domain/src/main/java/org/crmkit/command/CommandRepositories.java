package org.crmkit.command;

import org.crmkit.journal.Journal;

/** What every command needs of a unit of work. Contexts extend it with the ports they use. */
public interface CommandRepositories {

    /** Returns where events are kept. */
    Journal journal();

    /** Returns where the receipts of commands with an id are kept. */
    CommandReceipts commandReceipts();

    /** Returns where running numbers come from. */
    RunningNumbers numbers();
}
