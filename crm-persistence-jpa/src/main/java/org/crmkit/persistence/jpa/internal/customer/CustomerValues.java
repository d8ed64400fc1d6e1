package org.crmkit.persistence.jpa.internal.customer;

import java.util.UUID;
import org.crmkit.customer.CustomerId;
import org.crmkit.customer.CustomerNumber;
import org.crmkit.customer.contact.ContactId;
import org.jspecify.annotations.Nullable;

/** Converts the small values of customers to column values and back. */
public final class CustomerValues {

    private CustomerValues() {}

    public static @Nullable CustomerId customer(@Nullable UUID id) {
        return id == null ? null : new CustomerId(id);
    }

    public static ContactId contact(UUID id) {
        return new ContactId(id);
    }

    public static CustomerNumber number(String value) {
        return new CustomerNumber(value);
    }

    public static String number(CustomerNumber number) {
        return number.value();
    }
}
