package org.crmkit.persistence.inmemory.internal.journal;

import org.crmkit.kernel.journal.Journal;
import org.crmkit.kernel.journal.JournalRepositories;
import org.crmkit.kernel.journal.ParkedEntries;
import org.crmkit.persistence.inmemory.internal.engine.Tables;

/** The journal, and the entries that have not been forwarded yet. */
public interface JournalTables extends Tables, JournalRepositories {

    @Override
    default Journal journal() {
        return new InMemoryJournal(transaction());
    }

    @Override
    default ParkedEntries parkedEntries() {
        return new InMemoryParkedEntries(transaction());
    }
}
