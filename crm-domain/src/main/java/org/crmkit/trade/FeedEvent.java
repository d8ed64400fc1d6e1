package org.crmkit.trade;

import org.crmkit.journal.CrmEvent;
import org.jmolecules.event.annotation.DomainEvent;

/** What can happen when copies are fed. */
public sealed interface FeedEvent extends CrmEvent {

    /** Returns the batch. */
    FeedId feed();

    @Override
    default FeedId about() {
        return feed();
    }

    /**
     * A batch of copies changed something here.
     *
     * @param copies what was fed: {@code orders}, {@code notices}, {@code products} or {@code stock}
     */
    @DomainEvent(name = "FeedApplied")
    record Applied(FeedId feed, String copies, long inserted, long updated) implements FeedEvent {}
}
