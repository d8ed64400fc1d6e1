package org.crmkit.customer;

import org.crmkit.kernel.query.SortField;
import org.crmkit.kernel.value.Text;

/** The sort fields of contacts. */
public enum ContactSort implements SortField<ContactSummary> {
    /** The name, regardless of case. */
    NAME,
    /** The name of the customer, regardless of case. */
    CUSTOMER;

    @Override
    public Comparable<?> key(ContactSummary contact) {
        return switch (this) {
            case NAME -> Text.sortKey(contact.name());
            case CUSTOMER -> Text.sortKey(contact.customerName());
        };
    }

    @Override
    public Class<? extends Comparable<?>> keyType() {
        return String.class;
    }
}
