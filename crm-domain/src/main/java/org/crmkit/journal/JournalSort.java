package org.crmkit.journal;

import java.time.Instant;
import org.crmkit.query.SortField;

/** What the journal can be sorted by. */
public enum JournalSort implements SortField<JournalEntry> {
    /** When it happened. */
    AT;

    @Override
    public Comparable<?> key(JournalEntry entry) {
        return entry.at();
    }

    @Override
    public Class<? extends Comparable<?>> keyType() {
        return Instant.class;
    }
}
