package org.crmkit.kernel.aggregate;

import org.crmkit.kernel.error.ConflictException;
import org.crmkit.kernel.value.Id;

/**
 * The operations of a repository of aggregates that accept references. Adding a reference to a record and changing its state
 * write different records, so that versions do not detect the conflict. {@link #addReference} makes the store detect it.
 *
 * @param <A> the aggregate
 * @param <I> its id
 */
public interface ReferenceTargets<A extends ReferenceTarget<A, I>, I extends Id> extends Aggregates<A, I> {

    /**
     * Declares that this unit of work depends on the {@link ReferenceTarget#base base} of a record, which the caller has
     * found to accept new references. If another unit of work changes the base at the same time, one of the two is rejected,
     * here, at its {@link #save} or at its commit. The record is not changed, and its version stays.
     *
     * @throws ConflictException if there is no such record, or it no longer accepts references
     */
    void addReference(I id);

    /**
     * Replaces a record, as {@link Aggregates#save} does. A change of its {@link ReferenceTarget#base base} requires that no
     * reference has been added since the record was found.
     *
     * @throws ConflictException also if a reference has been added
     */
    @Override
    void save(A next);
}
