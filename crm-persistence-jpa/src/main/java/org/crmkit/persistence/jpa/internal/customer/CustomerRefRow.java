package org.crmkit.persistence.jpa.internal.customer;

import java.util.Objects;
import java.util.UUID;
import org.crmkit.customer.CustomerId;
import org.crmkit.customer.CustomerNumber;
import org.crmkit.customer.CustomerRef;
import org.crmkit.persistence.jpa.internal.query.UserRefRow;
import org.jspecify.annotations.Nullable;

/** A customer beside a row, as list queries select it, followed by the manager; all values are null if the row names none. */
public record CustomerRefRow(
        @Nullable UUID id,
        @Nullable String number,
        @Nullable String name) {

    /** The items of the select clause for a joined customer: this row and that of the manager. */
    public static final String SELECT = """
            new org.crmkit.persistence.jpa.internal.customer.CustomerRefRow(k.key.id, k.number, k.name),\s""" + UserRefRow.select("ku");

    /** Returns the joins of the customer whose id an attribute of rows {@code r} holds, and of the manager. */
    public static String join(String attribute) {
        return " left join CustomerRow k on k.key.tenantId = r.key.tenantId and k.key.id = {id}"
                        .replace("{id}", attribute)
                + UserRefRow.join("ku", "k.manager");
    }

    /** Returns the customer whom a list query has selected at a position and the one after it. */
    public static CustomerRef in(Object[] selected, int position) {
        return Objects.requireNonNull(optional(selected, position));
    }

    /** Returns the customer whom a list query has selected at a position and the one after it; null for none. */
    public static @Nullable CustomerRef optional(Object[] selected, int position) {
        CustomerRefRow row = (CustomerRefRow) selected[position];
        return row.id == null || row.number == null
                ? null
                : new CustomerRef(
                        new CustomerId(row.id),
                        new CustomerNumber(row.number),
                        row.name,
                        UserRefRow.optional(selected, position + 1));
    }
}
