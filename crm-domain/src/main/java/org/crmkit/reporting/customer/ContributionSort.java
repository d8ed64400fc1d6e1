package org.crmkit.reporting.customer;

import org.crmkit.kernel.query.SortField;

/** The sort fields of contributions. */
public enum ContributionSort implements SortField<ContributionRow> {
    /** The rank by contribution, the highest contribution first. */
    RANK;

    @Override
    public Comparable<?> key(ContributionRow row) {
        return row.rank();
    }

    @Override
    public Class<? extends Comparable<?>> keyType() {
        return Integer.class;
    }
}
