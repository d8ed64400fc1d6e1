package org.crmkit.store;

import org.crmkit.access.OpenWork;
import org.crmkit.churn.watch.WatchRecords;
import org.crmkit.customer.CustomerTies;
import org.crmkit.customer.interaction.InteractionRecords;
import org.crmkit.customer.timeline.TimelineRecords;
import org.crmkit.insight.InsightRecords;
import org.crmkit.journal.ParkedEntries;
import org.crmkit.reference.EntryUses;
import org.crmkit.sales.SalesRecords;
import org.crmkit.service.ServiceRecords;
import org.crmkit.trade.OrderArrivals;

/** The ports of every context, within one tenant and one transaction. Used by one thread, and no longer than it lasts. */
public interface UnitOfWork
        extends SalesRecords, ServiceRecords, InteractionRecords, TimelineRecords, WatchRecords, InsightRecords {

    /** Returns which events the receiver has failed on, and which are parked. */
    ParkedEntries parkedEntries();

    @Override
    default OpenWork openWork() {
        return new Ties(this);
    }

    @Override
    default CustomerTies customerTies() {
        return new Ties(this);
    }

    @Override
    default EntryUses entryUses() {
        return new Ties(this);
    }

    @Override
    default OrderArrivals orderArrivals() {
        return new Ties(this);
    }
}
