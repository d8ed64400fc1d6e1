package org.crmkit.aggregate;

import org.crmkit.error.ConflictException;
import org.crmkit.value.Id;

/**
 * What the port for a kind of aggregate can do that bears others. To give something to a record, and to end what the record
 * may bear, are writes of different records: neither version shows the other one. {@link #addReference} makes them meet.
 *
 * @param <A> the aggregate
 * @param <I> its id
 */
public interface ReferenceTargets<A extends ReferenceTarget<A, I>, I extends Id> extends Aggregates<A, I> {

    /**
     * Says that this unit of work rests on the {@link ReferenceTarget#base base} of a record, which the caller has found to bear something
     * new. If another unit of work changes that at the same time, one of the two is refused, here, at its {@link #save} or at its
     * commit.
     * The record is not changed, and its version stays.
     *
     * @throws ConflictException if there is no such record, or it bears nothing new any longer
     */
    void addReference(I id);

    /**
     * Replaces a record, as {@link Aggregates#save} does. A change of its {@link ReferenceTarget#base base} rests in turn on nobody having
     * attached anything since the record was found.
     *
     * @throws ConflictException also if somebody has
     */
    @Override
    void save(A next);
}
