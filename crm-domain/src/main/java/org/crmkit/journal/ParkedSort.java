package org.crmkit.journal;

import java.time.Instant;
import org.crmkit.query.SortField;

/** What parked entries can be sorted by. */
public enum ParkedSort implements SortField<ParkedEntry> {
    /** Since when they are parked. */
    PARKED;

    @Override
    public Comparable<?> key(ParkedEntry parked) {
        return parked.parkedAt();
    }

    @Override
    public Class<? extends Comparable<?>> keyType() {
        return Instant.class;
    }
}
