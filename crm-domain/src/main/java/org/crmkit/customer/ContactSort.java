package org.crmkit.customer;

import java.util.Objects;
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
            case CUSTOMER ->
                Text.sortKey(Objects.requireNonNull(contact.customer().name()));
        };
    }

    @Override
    public Class<? extends Comparable<?>> keyType() {
        return String.class;
    }
}
