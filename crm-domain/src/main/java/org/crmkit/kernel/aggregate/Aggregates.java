package org.crmkit.kernel.aggregate;

import java.util.Collection;
import java.util.Optional;
import org.crmkit.kernel.error.ConflictException;
import org.crmkit.kernel.permission.Visibility;
import org.crmkit.kernel.value.Id;

/**
 * The operations of every repository of aggregates, within one unit of work and one tenant.
 *
 * @param <A> the aggregate
 * @param <I> its id
 */
public interface Aggregates<A extends Aggregate<A, I>, I extends Id> {

    /** Finds the record if it exists and lies within the visibility. */
    Optional<A> find(I id, Visibility visibility);

    /** Adds a new record, with version 0. */
    void add(A added);

    /** Adds many new records. */
    default void addAll(Collection<A> added) {
        added.forEach(this::add);
    }

    /**
     * Rejects what {@link #save} of this state would reject, as far as the store can tell before it writes. The guards of all
     * records of a command run before the first of them is saved, so that a command that is rejected here has changed none. A
     * store that can roll back its own transactions need not do anything.
     *
     * @param next the next state, still with the version that was found
     * @throws ConflictException as {@link #save}
     */
    default void guardSave(A next) {}

    /**
     * Replaces a record that was found in this unit of work. The store then has a version one higher.
     *
     * @param next the next state, still with the version that was found
     * @throws ConflictException if that is no longer the current version; the store may also throw it at the commit
     */
    void save(A next);
}
