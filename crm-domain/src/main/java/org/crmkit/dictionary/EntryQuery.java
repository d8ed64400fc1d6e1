package org.crmkit.dictionary;

import org.crmkit.query.Cursor;
import org.crmkit.query.Direction;
import org.crmkit.query.Paging;
import org.crmkit.value.Required;
import org.jspecify.annotations.Nullable;

/**
 * A page of entries.
 *
 * @param filter which entries
 * @param paging which page, in which order
 */
public record EntryQuery(EntryFilter filter, Paging<EntrySort> paging) {

    /** Refuses null with an {@link org.crmkit.error.InvalidInputException}. */
    public EntryQuery {
        Required.that("filter", filter).and("paging", paging).check();
    }

    /** Some entries by position. */
    public static EntryQuery byPosition(EntryFilter filter, int size) {
        return new EntryQuery(filter, Paging.by(EntrySort.POSITION, Direction.ASCENDING, size));
    }

    /** The one entry of a value, if there is one, whatever its case and whether it is offered or not. */
    static EntryQuery valued(EntryType type, String value) {
        return byPosition(new EntryFilter(type, null, null, value), 1);
    }

    /** The page behind a cursor. */
    public EntryQuery after(@Nullable Cursor cursor) {
        return new EntryQuery(filter, paging.after(cursor));
    }
}
