package org.crmkit.sales;

import org.crmkit.query.Cursor;
import org.crmkit.query.Direction;
import org.crmkit.query.Paging;
import org.crmkit.value.Required;
import org.jspecify.annotations.Nullable;

/**
 * A query for a page of opportunities.
 *
 * @param filter the criteria
 * @param paging the page and its order
 */
public record OpportunityQuery(OpportunityFilter filter, Paging<OpportunitySort> paging) {

    /** Rejects null with an {@link org.crmkit.error.InvalidInputException}. */
    public OpportunityQuery {
        Required.that("filter", filter).and("paging", paging).check();
    }

    /** Returns a query for opportunities, newest first. */
    public static OpportunityQuery newest(OpportunityFilter filter, int size) {
        return new OpportunityQuery(filter, Paging.by(OpportunitySort.CREATED, Direction.DESCENDING, size));
    }

    /** Returns a query for opportunities, those that were changed longest ago first. */
    static OpportunityQuery longestUnchanged(OpportunityFilter filter, int size) {
        return by(filter, OpportunitySort.CHANGED, Direction.ASCENDING, size);
    }

    /** Returns a query for opportunities in an order. */
    public static OpportunityQuery by(OpportunityFilter filter, OpportunitySort sort, Direction direction, int size) {
        return new OpportunityQuery(filter, Paging.by(sort, direction, size));
    }

    /** Returns the query for the page after a cursor. */
    public OpportunityQuery after(@Nullable Cursor cursor) {
        return new OpportunityQuery(filter, paging.after(cursor));
    }
}
