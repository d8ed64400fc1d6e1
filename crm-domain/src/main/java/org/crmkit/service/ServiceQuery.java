package org.crmkit.service;

import jakarta.validation.constraints.NotNull;
import org.crmkit.query.Cursor;
import org.crmkit.query.Direction;
import org.crmkit.query.Paging;
import org.jspecify.annotations.Nullable;

/**
 * A page of service requests.
 *
 * @param filter which requests
 * @param paging which page, in which order
 */
public record ServiceQuery(
        @NotNull ServiceFilter filter, @NotNull Paging<ServiceSort> paging) {

    /** Some requests, the newest first. */
    public static ServiceQuery newest(ServiceFilter filter, int size) {
        return new ServiceQuery(filter, Paging.by(ServiceSort.CREATED, Direction.DESCENDING, size));
    }

    /** Some requests, those that were changed last first; of archived ones, those that were archived last. */
    public static ServiceQuery latest(ServiceFilter filter, int size) {
        return new ServiceQuery(filter, Paging.by(ServiceSort.CHANGED, Direction.DESCENDING, size));
    }

    /** The page behind a cursor. */
    public ServiceQuery after(@Nullable Cursor cursor) {
        return new ServiceQuery(filter, paging.after(cursor));
    }
}
