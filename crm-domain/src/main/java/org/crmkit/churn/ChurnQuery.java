package org.crmkit.churn;

import java.time.Instant;
import org.crmkit.query.Cursor;
import org.crmkit.query.Direction;
import org.crmkit.query.Paging;
import org.crmkit.value.Required;
import org.jspecify.annotations.Nullable;

/**
 * A query for a page of churn cases.
 *
 * @param filter the criteria
 * @param paging the page and its order
 */
public record ChurnQuery(ChurnFilter filter, Paging<ChurnSort> paging) {

    /** Rejects null with an {@link org.crmkit.error.InvalidInputException}. */
    public ChurnQuery {
        Required.that("filter", filter).and("paging", paging).check();
    }

    /** Returns a query for cases, newest first. */
    public static ChurnQuery newest(ChurnFilter filter, int size) {
        return new ChurnQuery(filter, Paging.by(ChurnSort.CREATED, Direction.DESCENDING, size));
    }

    /** Returns the same query for an instant. */
    ChurnQuery at(Instant instant) {
        return new ChurnQuery(filter.at(instant), paging);
    }

    /** Returns the query for the page after a cursor. */
    public ChurnQuery after(@Nullable Cursor cursor) {
        return new ChurnQuery(filter, paging.after(cursor));
    }
}
