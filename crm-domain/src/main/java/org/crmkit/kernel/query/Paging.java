package org.crmkit.kernel.query;

import org.crmkit.internal.value.Required;
import org.crmkit.kernel.error.InvalidInputException;
import org.jspecify.annotations.Nullable;

/**
 * The page of a list and its order. Equal sort values are ordered by id, so that the order is total.
 *
 * @param sort the sort field
 * @param direction the sort direction
 * @param size the maximum number of items, 1 to {@value #MAX_SIZE}
 * @param after the cursor of an earlier page of the same order; null for the first page
 * @param <S> the sort fields of such lists
 */
public record Paging<S extends Enum<S>>(
        S sort, Direction direction, int size, @Nullable Cursor after) {

    /** The largest size of a page. */
    public static final int MAX_SIZE = 500;

    /**
     * Rejects a missing part, a size outside 1 to {@value #MAX_SIZE}, and a cursor of another order, with an
     * {@link InvalidInputException}.
     */
    public Paging {
        Required.that("sort", sort).and("direction", direction).check();
        if (size < 1 || size > MAX_SIZE) {
            throw InvalidInputException.of("size", "out-of-range", 1, MAX_SIZE);
        }
        if (after != null && !after.belongsTo(sort, direction)) {
            throw InvalidInputException.of("cursor", "malformed", "cursor of a list by " + sort + " " + direction);
        }
    }

    /** Returns the first page in an order. */
    public static <S extends Enum<S>> Paging<S> by(S sort, Direction direction, int size) {
        return new Paging<>(sort, direction, size, null);
    }

    /** Returns the page after a cursor, in the same order. */
    public Paging<S> after(@Nullable Cursor cursor) {
        return new Paging<>(sort, direction, size, cursor);
    }
}
