package org.crmkit.persistence.inmemory;

import java.time.Instant;
import org.crmkit.aggregate.Aggregate;
import org.crmkit.trade.Fed;
import org.crmkit.value.Id;

/**
 * A copy of what another system keeps, as tables keep it: its version is the revision of the copy.
 *
 * @param item what it says
 * @param version how often it has been changed here
 */
record KeptCopy<T extends Fed<I>, I extends Id>(T item, long version) implements Aggregate<KeptCopy<T, I>, I> {

    @Override
    public I id() {
        return item.id();
    }

    /** When the other system said so; long ago if it does not say. */
    @Override
    public Instant changedAt() {
        Instant sent = item.sentAt();
        return sent == null ? Instant.EPOCH : sent;
    }

    @Override
    public KeptCopy<T, I> withVersion(long other) {
        return new KeptCopy<>(item, other);
    }
}
