package org.crmkit.reporting.churn;

import java.time.Instant;
import org.crmkit.kernel.query.SortField;

/** The sort fields of losses. */
public enum LossSort implements SortField<Loss> {
    /** When the loss was confirmed. */
    LOST;

    @Override
    public Comparable<?> key(Loss loss) {
        return loss.lostAt();
    }

    @Override
    public Class<? extends Comparable<?>> keyType() {
        return Instant.class;
    }
}
