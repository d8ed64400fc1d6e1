package org.crmkit.service;

import org.crmkit.query.Cursor;
import org.crmkit.query.Direction;
import org.crmkit.query.Paging;
import org.crmkit.value.Required;
import org.jspecify.annotations.Nullable;

/**
 * A query for a page of service requests.
 *
 * @param filter the criteria
 * @param paging the page and its order
 */
public record ServiceQuery(ServiceFilter filter, Paging<ServiceSort> paging) {

    /** Rejects null with an {@link org.crmkit.error.InvalidInputException}. */
    public ServiceQuery {
        Required.that("filter", filter).and("paging", paging).check();
    }

    /** Returns a query for requests, newest first. */
    public static ServiceQuery newest(ServiceFilter filter, int size) {
        return new ServiceQuery(filter, Paging.by(ServiceSort.CREATED, Direction.DESCENDING, size));
    }

    /** Returns a query for requests, those changed last first; archived requests are sorted by when they were archived. */
    public static ServiceQuery latest(ServiceFilter filter, int size) {
        return new ServiceQuery(filter, Paging.by(ServiceSort.CHANGED, Direction.DESCENDING, size));
    }

    /** Returns the query for the page after a cursor. */
    public ServiceQuery after(@Nullable Cursor cursor) {
        return new ServiceQuery(filter, paging.after(cursor));
    }
}
