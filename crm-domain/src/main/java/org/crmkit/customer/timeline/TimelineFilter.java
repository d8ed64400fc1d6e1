package org.crmkit.customer.timeline;

import java.util.EnumSet;
import java.util.Set;
import org.crmkit.customer.CustomerId;
import org.crmkit.internal.value.Items;
import org.crmkit.internal.value.Required;
import org.crmkit.kernel.query.Direction;
import org.crmkit.kernel.query.ListQuery;

/**
 * The items of a timeline.
 *
 * @param customer the customer whose timeline it is
 * @param kinds the kinds of items to list
 */
public record TimelineFilter(CustomerId customer, Set<TimelineKind> kinds) {

    /** Copies the kinds; null is rejected with an {@link org.crmkit.kernel.error.InvalidInputException}. */
    public TimelineFilter {
        Required.that("customer", customer).and("kinds", kinds).check();
        kinds = Set.copyOf(Items.guarded("kinds", kinds));
    }

    /** All items of the timeline of a customer. */
    public static TimelineFilter of(CustomerId customer) {
        return new TimelineFilter(customer, EnumSet.allOf(TimelineKind.class));
    }

    /** Returns the same filter for some kinds of items only. */
    public TimelineFilter only(Set<TimelineKind> wanted) {
        return new TimelineFilter(customer, wanted);
    }

    /** Returns a query for such items, newest first. */
    public ListQuery<TimelineFilter, TimelineSort> newest(int size) {
        return ListQuery.by(this, TimelineSort.AT, Direction.DESCENDING, size);
    }
}
