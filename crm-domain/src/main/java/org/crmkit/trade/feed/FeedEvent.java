package org.crmkit.trade.feed;

import org.crmkit.kernel.journal.CrmEvent;
import org.jmolecules.event.annotation.DomainEvent;

/** The events of the feed. */
public sealed interface FeedEvent extends CrmEvent {

    /** Returns the batch. */
    FeedId feed();

    @Override
    default FeedId about() {
        return feed();
    }

    /**
     * A batch changed some copies.
     *
     * @param copies the kind of items: {@code orders}, {@code statusUpdates}, {@code products} or {@code stock}
     */
    @DomainEvent(name = "FeedApplied")
    record Applied(FeedId feed, String copies, long inserted, long updated) implements FeedEvent {}
}
