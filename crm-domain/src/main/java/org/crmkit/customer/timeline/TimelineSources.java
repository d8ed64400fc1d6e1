package org.crmkit.customer.timeline;

import java.util.Map;
import org.crmkit.kernel.permission.Permission;
import org.crmkit.kernel.query.Page;

/** The sources of the items of timelines, in one unit of work. */
public interface TimelineSources {

    /** Returns the kinds of items, each with the permission that is required to see its records. */
    Map<TimelineKind, Permission> kinds();

    /** Returns a page of the items of a kind. */
    Page<TimelineItem> timeline(TimelineKind kind, TimelineRequest request);
}
