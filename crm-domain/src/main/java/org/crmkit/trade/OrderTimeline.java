package org.crmkit.trade;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.crmkit.customer.timeline.TimelineDays;
import org.crmkit.customer.timeline.TimelineItem;
import org.crmkit.customer.timeline.TimelineKind;
import org.crmkit.customer.timeline.TimelineRequest;
import org.crmkit.internal.value.DateLimits;
import org.crmkit.kernel.query.Cursor;
import org.crmkit.kernel.query.Direction;
import org.crmkit.kernel.query.ListQuery;
import org.crmkit.kernel.query.Page;
import org.crmkit.trade.order.OrderFilter;
import org.crmkit.trade.order.OrderFilterBuilder;
import org.crmkit.trade.order.OrderHistory;
import org.crmkit.trade.order.OrderSort;
import org.crmkit.trade.order.OrderSummary;
import org.jspecify.annotations.Nullable;

/**
 * The orders in a timeline. An order has a day and no time. It is listed by its day, and its position in the timeline is the
 * beginning of that day in the zone of the tenant, which no store needs to know.
 */
record OrderTimeline(TimelineRequest request) {

    /** Returns the page that is requested. */
    Page<TimelineItem> page(OrderHistory orders) {
        TimelineDays days = request.days();
        ListQuery<OrderFilter, OrderSort> query = query(days);
        if (query == null) {
            return new Page<>(List.of(), null);
        }
        Page<OrderSummary> found = orders.list(query, request.visibility());
        Cursor next = found.next();
        return new Page<>(
                found.map(each -> item(each, days)).items(),
                next == null ? null : request.cursor(days.begin((LocalDate) next.key()), next));
    }

    private static TimelineItem item(OrderSummary of, TimelineDays days) {
        return TimelineItem.of(
                TimelineKind.ORDER, of.id(), days.begin(of.date()), of.date(), of.externalId(), of.state());
    }

    /**
     * Returns the query for the orders after the position in the timeline; null if no day is left. The id decides between the
     * orders of a day only if the position is the beginning of that day.
     */
    private @Nullable ListQuery<OrderFilter, OrderSort> query(TimelineDays days) {
        Cursor after = request.after();
        OrderFilterBuilder filter = OrderFilterBuilder.builder().customer(request.customer());
        if (after == null) {
            return by(filter);
        }
        Instant at = (Instant) after.key();
        LocalDate last = days.lastBegunAt(at);
        if (days.begin(last).equals(at)) {
            return by(filter)
                    .after(new Cursor(OrderSort.DATE.name(), request.paging().direction(), last, after.id()));
        }
        LocalDate following = last.plusDays(1);
        boolean ascending = request.paging().direction() == Direction.ASCENDING;
        if (following.isBefore(DateLimits.FIRST_DAY) || following.isAfter(DateLimits.LAST_DAY)) {
            return ascending == following.isBefore(DateLimits.FIRST_DAY) ? by(filter) : null;
        }
        return by(ascending ? filter.from(following) : filter.until(following));
    }

    private ListQuery<OrderFilter, OrderSort> by(OrderFilterBuilder filter) {
        return ListQuery.by(
                filter.build(),
                OrderSort.DATE,
                request.paging().direction(),
                request.paging().size());
    }
}
