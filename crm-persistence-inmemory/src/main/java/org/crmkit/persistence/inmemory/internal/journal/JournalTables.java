package org.crmkit.persistence.inmemory.internal.journal;

import org.crmkit.command.CommandRepositories;
import org.crmkit.journal.Journal;
import org.crmkit.journal.ParkedEntries;
import org.crmkit.persistence.inmemory.internal.engine.Tables;

/** The journal, and the entries that have not been forwarded yet. */
public interface JournalTables extends Tables, CommandRepositories {

    @Override
    default Journal journal() {
        return new InMemoryJournal(transaction());
    }

    /** Returns the entries on which the receiver has failed, and those that are parked. */
    default ParkedEntries parkedEntries() {
        return new InMemoryParkedEntries(transaction());
    }
}
