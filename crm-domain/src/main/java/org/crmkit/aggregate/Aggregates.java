package org.crmkit.aggregate;

import java.util.Collection;
import java.util.Optional;
import org.crmkit.actor.Visibility;
import org.crmkit.error.ConflictException;
import org.crmkit.value.Id;

/**
 * What every secondary port for a kind of aggregate can do, within one unit of work and one tenant.
 *
 * @param <A> the aggregate
 * @param <I> its id
 */
public interface Aggregates<A extends Aggregate<A, I>, I extends Id> {

    /** Finds the record, if there is one and it lies within the visibility. */
    Optional<A> find(I id, Visibility visibility);

    /** Adds a new record, of version 0. */
    void add(A added);

    /** Adds many new records. */
    default void addAll(Collection<A> added) {
        added.forEach(this::add);
    }

    /**
     * Refuses what {@link #save} of this state would refuse, as far as the store can tell before it writes. All records of a
     * command are guarded before the first of them is saved, so that a command that is refused here has changed none. A store
     * whose units of work are its own transactions, which it can undo, need not do anything.
     *
     * @param next the next state, still carrying the version it was found with
     * @throws ConflictException as {@link #save}
     */
    default void guardSave(A next) {}

    /**
     * Replaces a record found in this unit of work; in the store its version is then one higher.
     *
     * @param next the next state, still carrying the version it was found with
     * @throws ConflictException if that is no longer the current version; the store may also say so at the commit
     */
    void save(A next);
}
