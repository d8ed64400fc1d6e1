package org.crmkit.reporting.customer;

import org.crmkit.kernel.query.SortField;

/** The sort fields of the activity by customer. */
public enum CustomerActivitySort implements SortField<CustomerActivity> {
    /** The number of interactions. */
    INTERACTIONS;

    @Override
    public Comparable<?> key(CustomerActivity activity) {
        return activity.interactions();
    }

    @Override
    public Class<? extends Comparable<?>> keyType() {
        return Integer.class;
    }
}
