package org.crmkit.customer.timeline;

import java.util.Map;
import org.crmkit.kernel.permission.Actor;
import org.crmkit.kernel.permission.Visibility;
import org.crmkit.kernel.query.Page;

/** The sources of the items of timelines, in one unit of work. */
public interface TimelineSources {

    /** Returns the kinds of items, each with the records of which an actor reads the items. */
    Map<TimelineKind, Visibility> visibilities(Actor actor);

    /** Returns a page of the items of a kind. */
    Page<TimelineItem> timeline(TimelineKind kind, TimelineRequest request);
}
