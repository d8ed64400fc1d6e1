package org.crmkit.trade;

import jakarta.validation.constraints.NotNull;
import org.crmkit.query.Cursor;
import org.crmkit.query.Direction;
import org.crmkit.query.Paging;
import org.jspecify.annotations.Nullable;

/**
 * A page of stock levels.
 *
 * @param filter which ones
 * @param paging which page, in which order
 */
public record StockQuery(
        @NotNull StockFilter filter, @NotNull Paging<StockSort> paging) {

    /** Some stock levels, by product. */
    public static StockQuery byProduct(StockFilter filter, int size) {
        return new StockQuery(filter, Paging.by(StockSort.PRODUCT, Direction.ASCENDING, size));
    }

    /** The page behind a cursor. */
    public StockQuery after(@Nullable Cursor cursor) {
        return new StockQuery(filter, paging.after(cursor));
    }
}
