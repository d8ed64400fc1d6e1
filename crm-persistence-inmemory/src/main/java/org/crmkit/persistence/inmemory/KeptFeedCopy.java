package org.crmkit.persistence.inmemory;

import java.time.Instant;
import org.crmkit.aggregate.Aggregate;
import org.crmkit.trade.ExternalRecord;
import org.crmkit.value.Id;

/**
 * A copy of what another system keeps, as tables keep it: its version is the revision of the copy.
 *
 * @param item what it says
 * @param version how often it has been changed here
 */
record KeptFeedCopy<T extends ExternalRecord<I>, I extends Id>(T item, long version)
        implements Aggregate<KeptFeedCopy<T, I>, I> {

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
    public KeptFeedCopy<T, I> withVersion(long other) {
        return new KeptFeedCopy<>(item, other);
    }
}
