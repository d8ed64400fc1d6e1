package org.crmkit.kernel.journal;

import java.time.Instant;
import org.crmkit.kernel.query.SortField;

/** The sort fields of the journal. */
public enum JournalSort implements SortField<JournalEntry> {
    /** The instant of the event. */
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
