package org.crmkit.aggregate;

import org.crmkit.value.Id;

/**
 * A record that bears others: work is given to a user, business is done with a customer. Whether it can bear any depends on
 * its state.
 *
 * @param <A> the aggregate itself
 * @param <I> the type of its id
 */
public interface ReferenceTarget<A extends ReferenceTarget<A, I>, I extends Id> extends Aggregate<A, I> {

    /** Returns how it stands. */
    State state();

    /** Returns what others rest on who are attached to it: its state, and whatever else they take from it. */
    default Object base() {
        return state();
    }

    /** How such a record stands. */
    interface State {

        /** Says whether anything new can be attached to a record in this state. */
        boolean acceptsReferences();
    }
}
