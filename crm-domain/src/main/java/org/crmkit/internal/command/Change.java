package org.crmkit.internal.command;

import org.crmkit.kernel.journal.CrmEvent;
import org.jspecify.annotations.Nullable;

/**
 * The result of an action: the next state, and the event that describes what happened.
 *
 * @param next the next state, with the version on which it is based
 * @param event what happened; null if nothing changed, for example because a form was saved unchanged
 * @param <A> the aggregate
 */
public record Change<A>(A next, @Nullable CrmEvent event) {

    /** Returns a change with an event. */
    public static <A> Change<A> of(A next, CrmEvent event) {
        return new Change<>(next, event);
    }

    /** Returns a change in which nothing happened: nothing is written, neither the record nor the journal. */
    public static <A> Change<A> none(A same) {
        return new Change<>(same, null);
    }
}
