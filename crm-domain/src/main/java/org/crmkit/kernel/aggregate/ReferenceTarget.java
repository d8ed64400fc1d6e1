package org.crmkit.kernel.aggregate;

import org.crmkit.kernel.value.Id;

/**
 * A record to which others may refer: a user is assigned work, a customer has business. Its state decides whether new
 * references are accepted.
 *
 * @param <A> the aggregate itself
 * @param <I> the type of its id
 */
public interface ReferenceTarget<A extends ReferenceTarget<A, I>, I extends Id> extends Aggregate<A, I> {

    /** Returns the state of the record. */
    State state();

    /**
     * Returns the part of the record on which references depend: its state, and whatever else the referring records take from
     * it.
     */
    default Object base() {
        return state();
    }

    /** The state of such a record. */
    interface State {

        /** Returns whether a record in this state accepts new references. */
        boolean acceptsReferences();
    }
}
