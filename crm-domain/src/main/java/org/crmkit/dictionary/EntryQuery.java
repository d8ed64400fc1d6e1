package org.crmkit.dictionary;

import org.crmkit.query.Cursor;
import org.crmkit.query.Direction;
import org.crmkit.query.Paging;
import org.crmkit.value.Required;
import org.jspecify.annotations.Nullable;

/**
 * A query for a page of entries.
 *
 * @param filter the filter
 * @param paging the page and the sort order
 */
public record EntryQuery(EntryFilter filter, Paging<EntrySort> paging) {

    /** Rejects null with an {@link org.crmkit.error.InvalidInputException}. */
    public EntryQuery {
        Required.that("filter", filter).and("paging", paging).check();
    }

    /** Returns a query for the entries of a filter, by position. */
    public static EntryQuery byPosition(EntryFilter filter, int size) {
        return new EntryQuery(filter, Paging.by(EntrySort.POSITION, Direction.ASCENDING, size));
    }

    /** Returns a query for the entry with a value, ignoring case, whether it is offered or not. */
    static EntryQuery valued(EntryType type, String value) {
        return byPosition(new EntryFilter(type, null, null, value), 1);
    }

    /** Returns the query for the page after a cursor. */
    public EntryQuery after(@Nullable Cursor cursor) {
        return new EntryQuery(filter, paging.after(cursor));
    }
}
