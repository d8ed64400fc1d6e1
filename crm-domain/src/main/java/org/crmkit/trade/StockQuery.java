package org.crmkit.trade;

import org.crmkit.query.Cursor;
import org.crmkit.query.Direction;
import org.crmkit.query.Paging;
import org.crmkit.value.Required;
import org.jspecify.annotations.Nullable;

/**
 * A query for a page of stock levels.
 *
 * @param filter the criteria
 * @param paging the page and its order
 */
public record StockQuery(StockFilter filter, Paging<StockSort> paging) {

    /** Rejects null with an {@link org.crmkit.error.InvalidInputException}. */
    public StockQuery {
        Required.that("filter", filter).and("paging", paging).check();
    }

    /** Returns a query for stock levels, sorted by product. */
    public static StockQuery byProduct(StockFilter filter, int size) {
        return new StockQuery(filter, Paging.by(StockSort.PRODUCT, Direction.ASCENDING, size));
    }

    /** Returns the query for the page after a cursor. */
    public StockQuery after(@Nullable Cursor cursor) {
        return new StockQuery(filter, paging.after(cursor));
    }
}
