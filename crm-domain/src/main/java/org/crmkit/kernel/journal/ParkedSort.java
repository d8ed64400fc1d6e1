package org.crmkit.kernel.journal;

import java.time.Instant;
import org.crmkit.kernel.query.SortField;

/** The sort fields of parked entries. */
public enum ParkedSort implements SortField<ParkedEntry> {
    /** The instant at which they were parked. */
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
