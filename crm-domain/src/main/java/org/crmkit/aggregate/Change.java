package org.crmkit.aggregate;

import org.crmkit.journal.CrmEvent;
import org.jspecify.annotations.Nullable;

/**
 * What an action came to: the next state, and the event that says what happened.
 *
 * @param next the next state, carrying the version that it is based on
 * @param event what happened; null if nothing did, as when a form is saved unchanged
 * @param <A> the aggregate
 */
public record Change<A>(A next, @Nullable CrmEvent event) {

    /** Something happened. */
    public static <A> Change<A> of(A next, CrmEvent event) {
        return new Change<>(next, event);
    }

    /** Nothing happened: nothing is written, and the journal stays as it is. */
    public static <A> Change<A> none(A same) {
        return new Change<>(same, null);
    }
}
