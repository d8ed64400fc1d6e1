package org.crmkit.customer;

import java.time.Instant;
import org.crmkit.query.Cursor;
import org.crmkit.query.Direction;
import org.crmkit.query.Paging;
import org.crmkit.value.Required;
import org.jspecify.annotations.Nullable;

/**
 * A query for a page of customers.
 *
 * @param filter the criteria
 * @param paging the page and its order
 */
public record CustomerQuery(CustomerFilter filter, Paging<CustomerSort> paging) {

    /** Rejects null with an {@link org.crmkit.error.InvalidInputException}. */
    public CustomerQuery {
        Required.that("filter", filter).and("paging", paging).check();
    }

    /** Returns a query for customers, sorted by name. */
    public static CustomerQuery byName(CustomerFilter filter, int size) {
        return new CustomerQuery(filter, Paging.by(CustomerSort.NAME, Direction.ASCENDING, size));
    }

    /** Returns the same query for an instant. */
    CustomerQuery at(Instant instant) {
        return new CustomerQuery(filter.at(instant), paging);
    }

    /** Returns the query for the page after a cursor. */
    public CustomerQuery after(@Nullable Cursor cursor) {
        return new CustomerQuery(filter, paging.after(cursor));
    }
}
