package org.crmkit.customer.timeline;

import org.crmkit.internal.context.ContextDescriptor;
import org.crmkit.kernel.permission.Actor;
import org.crmkit.kernel.permission.Visibility;
import org.crmkit.kernel.query.Page;

/**
 * A context whose records are items of the timelines of customers.
 *
 * @param <W> the ports that the context reads and writes
 */
public interface TimelineSource<W> extends ContextDescriptor<W> {

    /** Returns the kind of its items. */
    TimelineKind timelineKind();

    /** Returns which of its records an actor reads. */
    Visibility timelineVisibility(Actor actor);

    /**
     * Returns a page of its items, in the order of {@link TimelineSort#order}, with the cursor of {@link TimelineSort#AT} after
     * them. It is one page of a list of the context, which {@link TimelineRequest#by} and {@link TimelineRequest#page} convert.
     */
    Page<TimelineItem> timeline(W work, TimelineRequest request);
}
