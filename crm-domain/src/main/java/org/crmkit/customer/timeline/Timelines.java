package org.crmkit.customer.timeline;

import java.util.Map;
import org.crmkit.actor.Visibility;
import org.crmkit.query.Page;
import org.jmolecules.architecture.hexagonal.SecondaryPort;

/** Where timelines are read, whatever they are made of: one query. */
@SecondaryPort
@FunctionalInterface
public interface Timelines {

    /**
     * Lists the items of a customer's timeline.
     *
     * @param visibilities what the actor sees of each kind; of a kind that is not named, nothing
     */
    Page<TimelineItem> list(TimelineQuery query, Map<TimelineKind, Visibility> visibilities);
}
