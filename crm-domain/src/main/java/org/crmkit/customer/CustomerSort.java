package org.crmkit.customer;

import java.time.Instant;
import org.crmkit.kernel.query.SortField;
import org.crmkit.kernel.value.Text;

/** The sort fields of customers. */
public enum CustomerSort implements SortField<CustomerSummary> {
    /** The name, regardless of case. */
    NAME,
    /**
     * The customer number, compared as text: by day, and within a day in the order of registration up to the 9999th customer.
     * Numbers beyond that have one more digit, and some of them sort before 9999.
     */
    NUMBER,
    /** When the customers were registered. */
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
