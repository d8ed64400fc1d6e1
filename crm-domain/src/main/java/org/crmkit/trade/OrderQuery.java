package org.crmkit.trade;

import jakarta.validation.constraints.NotNull;
import org.crmkit.query.Cursor;
import org.crmkit.query.Direction;
import org.crmkit.query.Paging;
import org.jspecify.annotations.Nullable;

/**
 * A page of orders.
 *
 * @param filter which ones
 * @param paging which page, in which order
 */
public record OrderQuery(
        @NotNull OrderFilter filter, @NotNull Paging<OrderSort> paging) {

    /** Some orders, the newest first. */
    public static OrderQuery newest(OrderFilter filter, int size) {
        return new OrderQuery(filter, Paging.by(OrderSort.DATE, Direction.DESCENDING, size));
    }

    /** The page behind a cursor. */
    public OrderQuery after(@Nullable Cursor cursor) {
        return new OrderQuery(filter, paging.after(cursor));
    }
}
