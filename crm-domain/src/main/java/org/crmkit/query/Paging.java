package org.crmkit.query;

import org.crmkit.error.InvalidInputException;
import org.crmkit.value.Required;
import org.jspecify.annotations.Nullable;

/**
 * Which page of a list, in which order. Equal sort values are ordered by id, so that the order is total.
 *
 * @param sort what it is sorted by
 * @param direction which way
 * @param size how many items at the most, 1 to {@value #MAX_SIZE}
 * @param after the cursor of an earlier page of the same order; null for the first page
 * @param <S> what such lists can be sorted by
 */
public record Paging<S extends Enum<S>>(
        S sort, Direction direction, int size, @Nullable Cursor after) {

    /** The largest page. */
    public static final int MAX_SIZE = 500;

    /** Refuses a part that is missing, a size outside 1 to {@value #MAX_SIZE}, and a cursor of another order, with an {@link InvalidInputException}. */
    public Paging {
        Required.that("sort", sort).and("direction", direction).check();
        if (size < 1 || size > MAX_SIZE) {
            throw InvalidInputException.of("size", "out-of-range", 1, MAX_SIZE);
        }
        if (after != null && !after.belongsTo(sort, direction)) {
            throw InvalidInputException.of("cursor", "malformed", "cursor of a list by " + sort + " " + direction);
        }
    }

    /** The first page in an order. */
    public static <S extends Enum<S>> Paging<S> by(S sort, Direction direction, int size) {
        return new Paging<>(sort, direction, size, null);
    }

    /** The page behind a cursor, in the same order. */
    public Paging<S> after(@Nullable Cursor cursor) {
        return new Paging<>(sort, direction, size, cursor);
    }
}
