package org.crmkit.customer.timeline;

import java.time.ZoneId;
import java.util.Map;
import org.crmkit.kernel.permission.Visibility;
import org.crmkit.kernel.query.ListQuery;
import org.crmkit.kernel.query.Page;
import org.jmolecules.architecture.hexagonal.SecondaryPort;

/** The port that reads timelines. The amount of data that is read depends on the size of the page, not on the customer. */
@SecondaryPort
@FunctionalInterface
public interface Timelines {

    /**
     * Lists the items of a customer's timeline, in the order of {@link TimelineSort#order}.
     *
     * @param visibilities the actor's visibility for each kind; kinds that are missing are not listed
     * @param zone the zone of the tenant, which determines when the day of an order begins: see {@link TimelineDays}
     */
    Page<TimelineItem> list(
            ListQuery<TimelineFilter, TimelineSort> query, Map<TimelineKind, Visibility> visibilities, ZoneId zone);
}
