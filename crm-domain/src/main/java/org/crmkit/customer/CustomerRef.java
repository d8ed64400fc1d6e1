package org.crmkit.customer;

import org.crmkit.kernel.permission.UserRef;
import org.jspecify.annotations.Nullable;

/**
 * A customer as lists of other records show them. Whoever cannot see the customer gets the number and the manager, and no name.
 *
 * @param id the customer
 * @param number the customer number; null if the CRM has no such customer, which only the orders of a host's own system may name
 * @param name the name; null if the reader cannot see the customer
 * @param manager the customer's manager; null if the CRM has no such customer
 */
public record CustomerRef(
        CustomerId id,
        @Nullable CustomerNumber number,
        @Nullable String name,
        @Nullable UserRef manager) {

    /** Refers to a customer of whom only the id is known, for an order history of a host: the CRM adds the rest. */
    public static CustomerRef of(CustomerId id) {
        return new CustomerRef(id, null, null, null);
    }

    CustomerRef withoutName() {
        return new CustomerRef(id, number, null, manager);
    }
}
