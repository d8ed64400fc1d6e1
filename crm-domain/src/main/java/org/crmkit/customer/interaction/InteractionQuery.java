package org.crmkit.customer.interaction;

import jakarta.validation.constraints.NotNull;
import org.crmkit.query.Cursor;
import org.crmkit.query.Direction;
import org.crmkit.query.Paging;
import org.jspecify.annotations.Nullable;

/**
 * A page of interactions.
 *
 * @param filter which interactions
 * @param paging which page, in which order
 */
public record InteractionQuery(
        @NotNull InteractionFilter filter, @NotNull Paging<InteractionSort> paging) {

    /** Some interactions, the newest first. */
    public static InteractionQuery newest(InteractionFilter filter, int size) {
        return new InteractionQuery(filter, Paging.by(InteractionSort.AT, Direction.DESCENDING, size));
    }

    /** The page behind a cursor. */
    public InteractionQuery after(@Nullable Cursor cursor) {
        return new InteractionQuery(filter, paging.after(cursor));
    }
}
