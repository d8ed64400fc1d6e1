package org.crmkit.trade;

import org.crmkit.query.Cursor;
import org.crmkit.query.Direction;
import org.crmkit.query.Paging;
import org.crmkit.value.Required;
import org.jspecify.annotations.Nullable;

/**
 * A query for a page of orders.
 *
 * @param filter the criteria
 * @param paging the page and its order
 */
public record OrderQuery(OrderFilter filter, Paging<OrderSort> paging) {

    /** Rejects null with an {@link org.crmkit.error.InvalidInputException}. */
    public OrderQuery {
        Required.that("filter", filter).and("paging", paging).check();
    }

    /** Returns a query for orders, newest first. */
    public static OrderQuery newest(OrderFilter filter, int size) {
        return new OrderQuery(filter, Paging.by(OrderSort.DATE, Direction.DESCENDING, size));
    }

    /** Returns the query for the page after a cursor. */
    public OrderQuery after(@Nullable Cursor cursor) {
        return new OrderQuery(filter, paging.after(cursor));
    }
}
