package org.crmkit.persistence.jpa.internal.journal;

import org.crmkit.kernel.journal.Journal;
import org.crmkit.kernel.journal.JournalRepositories;
import org.crmkit.kernel.journal.ParkedEntries;
import org.crmkit.persistence.jpa.internal.bulk.ContextTables;

/** The tables of the journal and the outbox. */
public interface JournalTables extends ContextTables, JournalRepositories {

    @Override
    default Journal journal() {
        return new JpaJournal(entityManager(), bulk());
    }

    @Override
    default ParkedEntries parkedEntries() {
        return new JpaParkedEntries(entityManager());
    }
}
