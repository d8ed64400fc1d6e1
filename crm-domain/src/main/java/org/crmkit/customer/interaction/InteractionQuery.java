package org.crmkit.customer.interaction;

import org.crmkit.query.Cursor;
import org.crmkit.query.Direction;
import org.crmkit.query.Paging;
import org.crmkit.value.Required;
import org.jspecify.annotations.Nullable;

/**
 * A query for a page of interactions.
 *
 * @param filter the criteria
 * @param paging the page and its order
 */
public record InteractionQuery(InteractionFilter filter, Paging<InteractionSort> paging) {

    /** Rejects null with an {@link org.crmkit.error.InvalidInputException}. */
    public InteractionQuery {
        Required.that("filter", filter).and("paging", paging).check();
    }

    /** Returns a query for interactions, newest first. */
    public static InteractionQuery newest(InteractionFilter filter, int size) {
        return new InteractionQuery(filter, Paging.by(InteractionSort.AT, Direction.DESCENDING, size));
    }

    /** Returns the query for the page after a cursor. */
    public InteractionQuery after(@Nullable Cursor cursor) {
        return new InteractionQuery(filter, paging.after(cursor));
    }
}
