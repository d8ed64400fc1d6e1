package org.crmkit.customer.timeline;

import java.util.Set;
import org.crmkit.customer.CustomerId;
import org.crmkit.internal.value.Items;
import org.crmkit.internal.value.Required;
import org.crmkit.kernel.query.Direction;
import org.crmkit.kernel.query.ListQuery;
import org.jspecify.annotations.Nullable;

/**
 * The items of a timeline.
 *
 * @param customer the customer whose timeline it is
 * @param kinds the kinds of items to list; null for all kinds
 */
public record TimelineFilter(CustomerId customer, @Nullable Set<TimelineKind> kinds) {

    /** Copies the kinds; a missing customer is rejected with an {@link org.crmkit.kernel.error.InvalidInputException}. */
    public TimelineFilter {
        Required.of("customer", customer);
        kinds = Items.set("kinds", kinds);
    }

    /** All items of the timeline of a customer. */
    public static TimelineFilter of(CustomerId customer) {
        return new TimelineFilter(customer, null);
    }

    /** Returns the same filter for some kinds of items only. */
    public TimelineFilter only(Set<TimelineKind> wanted) {
        return new TimelineFilter(customer, Required.of("kinds", wanted));
    }

    /** Returns whether it lists the items of a kind. */
    boolean contains(TimelineKind kind) {
        return kinds == null || kinds.contains(kind);
    }

    /** Returns a query for such items, newest first. */
    public ListQuery<TimelineFilter, TimelineSort> newest(int size) {
        return ListQuery.by(this, TimelineSort.AT, Direction.DESCENDING, size);
    }
}
