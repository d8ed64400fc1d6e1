package org.crmkit.kernel.query;

import org.crmkit.internal.value.Required;
import org.jspecify.annotations.Nullable;

/**
 * A query for a page of a list. The filter of a list offers its usual orders, for example {@code
 * OpportunityFilter.ALL.newest(20)}; {@link #by} takes any order.
 *
 * @param filter which records the list contains
 * @param paging the page and its order
 * @param <F> the filter of such lists
 * @param <S> the sort fields of such lists
 */
public record ListQuery<F, S extends Enum<S>>(F filter, Paging<S> paging) {

    /** Rejects null with an {@link org.crmkit.kernel.error.InvalidInputException}. */
    public ListQuery {
        Required.that("filter", filter).and("paging", paging).check();
    }

    /**
     * Returns a query for the first page in an order.
     *
     * @param size the maximum number of items, 1 to {@value Paging#MAX_SIZE}
     */
    public static <F, S extends Enum<S>> ListQuery<F, S> by(F filter, S sort, Direction direction, int size) {
        return new ListQuery<>(filter, Paging.by(sort, direction, size));
    }

    /** Returns the query for the page after a cursor; for the first page if it is null. */
    public ListQuery<F, S> after(@Nullable Cursor cursor) {
        return new ListQuery<>(filter, paging.after(cursor));
    }
}
