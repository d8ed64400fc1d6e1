package org.crmkit.customer.timeline;

import java.time.ZoneId;
import java.util.Map;
import org.crmkit.actor.Visibility;
import org.crmkit.query.Page;
import org.jmolecules.architecture.hexagonal.SecondaryPort;

/** Where timelines are read, whatever they are made of; how much is read depends on the page, not on the customer. */
@SecondaryPort
@FunctionalInterface
public interface Timelines {

    /**
     * Lists the items of a customer's timeline, in the order of {@link TimelineSort#order}.
     *
     * @param visibilities what the actor sees of each kind; of a kind that is not named, nothing
     * @param zone the zone of the tenant, in which an order has its day: see {@link TimelineDays}
     */
    Page<TimelineItem> list(TimelineQuery query, Map<TimelineKind, Visibility> visibilities, ZoneId zone);
}
