package org.crmkit.trade;

import org.crmkit.query.Cursor;
import org.crmkit.query.Direction;
import org.crmkit.query.Paging;
import org.crmkit.value.Required;
import org.jspecify.annotations.Nullable;

/**
 * A query for a page of products.
 *
 * @param filter the criteria
 * @param paging the page and its order
 */
public record ProductQuery(ProductFilter filter, Paging<ProductSort> paging) {

    /** Rejects null with an {@link org.crmkit.error.InvalidInputException}. */
    public ProductQuery {
        Required.that("filter", filter).and("paging", paging).check();
    }

    /** Returns a query for products, sorted by name. */
    public static ProductQuery byName(ProductFilter filter, int size) {
        return new ProductQuery(filter, Paging.by(ProductSort.NAME, Direction.ASCENDING, size));
    }

    /** Returns the query for the page after a cursor. */
    public ProductQuery after(@Nullable Cursor cursor) {
        return new ProductQuery(filter, paging.after(cursor));
    }
}
