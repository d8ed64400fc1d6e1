package org.crmkit.reporting.customer;

import org.crmkit.kernel.query.SortField;

/** The sort fields of RFM scores. */
public enum RfmSort implements SortField<RfmScore> {
    /** The RFM cell: by recency, then by frequency, then by money. */
    CELL,
    /** The customer number, compared as text. */
    NUMBER;

    @Override
    public Comparable<?> key(RfmScore score) {
        return switch (this) {
            case CELL -> score.cell();
            case NUMBER -> score.purchases().number().value();
        };
    }

    @Override
    public Class<? extends Comparable<?>> keyType() {
        return switch (this) {
            case CELL -> Integer.class;
            case NUMBER -> String.class;
        };
    }
}
