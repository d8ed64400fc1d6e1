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
 * A query for a page of a customer's timeline.
 *
 * @param customer the customer
 * @param kinds the kinds of items to list
 * @param paging the page and its direction
 */
public record TimelineQuery(CustomerId customer, Set<TimelineKind> kinds, Paging<TimelineSort> paging) {

    /** Copies the kinds; null is rejected with an {@link org.crmkit.error.InvalidInputException}. */
    public TimelineQuery {
        Required.that("customer", customer)
                .and("kinds", kinds)
                .and("paging", paging)
                .check();
        kinds = Set.copyOf(Items.guarded("kinds", kinds));
    }

    /** Returns a query for all kinds of items, newest first. */
    public static TimelineQuery newest(CustomerId customer, int size) {
        return new TimelineQuery(
                customer, EnumSet.allOf(TimelineKind.class), Paging.by(TimelineSort.AT, Direction.DESCENDING, size));
    }

    /** Returns the query for the page after a cursor. */
    public TimelineQuery after(@Nullable Cursor cursor) {
        return new TimelineQuery(customer, kinds, paging.after(cursor));
    }

    /** Returns the same query for some kinds of items only. */
    public TimelineQuery only(Set<TimelineKind> wanted) {
        return new TimelineQuery(customer, wanted, paging);
    }
}
