package org.crmkit.customer.timeline;

import java.util.EnumSet;
import java.util.Set;
import org.crmkit.customer.CustomerId;
import org.crmkit.query.Cursor;
import org.crmkit.query.Direction;
import org.crmkit.query.Paging;
import org.crmkit.value.Items;
import org.crmkit.value.Required;
import org.jspecify.annotations.Nullable;

/**
 * A page of a customer's timeline.
 *
 * @param customer whose timeline
 * @param kinds what is wanted of it
 * @param paging which page, in which direction
 */
public record TimelineQuery(CustomerId customer, Set<TimelineKind> kinds, Paging<TimelineSort> paging) {

    /** Copies the kinds; null is an {@link org.crmkit.error.InvalidInputException}. */
    public TimelineQuery {
        Required.that("customer", customer)
                .and("kinds", kinds)
                .and("paging", paging)
                .check();
        kinds = Set.copyOf(Items.guarded("kinds", kinds));
    }

    /** All that there was, the newest first. */
    public static TimelineQuery newest(CustomerId customer, int size) {
        return new TimelineQuery(
                customer, EnumSet.allOf(TimelineKind.class), Paging.by(TimelineSort.AT, Direction.DESCENDING, size));
    }

    /** Returns the query for the page after a cursor. */
    public TimelineQuery after(@Nullable Cursor cursor) {
        return new TimelineQuery(customer, kinds, paging.after(cursor));
    }

    /** Only what is of some kinds. */
    public TimelineQuery only(Set<TimelineKind> wanted) {
        return new TimelineQuery(customer, wanted, paging);
    }
}
