package org.crmkit.persistence.inmemory.internal.trade;

import java.time.Instant;
import org.crmkit.kernel.aggregate.Aggregate;
import org.crmkit.kernel.aggregate.ExternalRecord;
import org.crmkit.kernel.value.Id;

/**
 * The copy of an external record as a table row; its version is the revision of the copy.
 *
 * @param item its content
 * @param version how many times the copy has been changed
 */
record FeedCopyRow<T extends ExternalRecord<I>, I extends Id>(T item, long version)
        implements Aggregate<FeedCopyRow<T, I>, I> {

    @Override
    public I id() {
        return item.id();
    }

    /** When the other system sent the content; {@link Instant#EPOCH} if unknown. */
    @Override
    public Instant changedAt() {
        Instant sent = item.sentAt();
        return sent == null ? Instant.EPOCH : sent;
    }

    @Override
    public FeedCopyRow<T, I> withVersion(long other) {
        return new FeedCopyRow<>(item, other);
    }
}
