package org.crmkit.reporting.customer;

import org.crmkit.kernel.query.SortField;

/** The sort fields of purchases. */
public enum PurchaseSort implements SortField<PurchaseSummary> {
    /** The customer number, compared as text. */
    NUMBER;

    @Override
    public Comparable<?> key(PurchaseSummary purchases) {
        return purchases.number().value();
    }

    @Override
    public Class<? extends Comparable<?>> keyType() {
        return String.class;
    }
}
