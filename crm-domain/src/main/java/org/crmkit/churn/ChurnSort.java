package org.crmkit.churn;

import java.time.Instant;
import org.crmkit.kernel.query.SortField;

/** The sort fields of churn cases. */
public enum ChurnSort implements SortField<ChurnSummary> {
    /** When the cases were opened. */
    CREATED,
    /** When the cases were last changed. */
    CHANGED;

    @Override
    public Comparable<?> key(ChurnSummary found) {
        return switch (this) {
            case CREATED -> found.createdAt();
            case CHANGED -> found.changedAt();
        };
    }

    @Override
    public Class<? extends Comparable<?>> keyType() {
        return Instant.class;
    }
}
