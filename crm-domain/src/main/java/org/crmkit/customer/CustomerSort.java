package org.crmkit.customer;

import java.time.Instant;
import org.crmkit.query.SortField;
import org.crmkit.value.Text;

/** The sort fields of customers. */
public enum CustomerSort implements SortField<CustomerSummary> {
    /** The name, regardless of case. */
    NAME,
    /**
     * The number people know them by, as text: by day, and in the order of registration up to the 9999th customer of a day. Of
     * those beyond, which have a digit more, some stand before it.
     */
    NUMBER,
    /** When they were registered. */
    CREATED;

    @Override
    public Comparable<?> key(CustomerSummary customer) {
        return switch (this) {
            case NAME -> Text.sortKey(customer.name());
            case NUMBER -> customer.number().value();
            case CREATED -> customer.createdAt();
        };
    }

    @Override
    public Class<? extends Comparable<?>> keyType() {
        return switch (this) {
            case NAME, NUMBER -> String.class;
            case CREATED -> Instant.class;
        };
    }
}
