package org.crmkit.customer.timeline;

import java.time.Instant;
import java.time.ZoneId;
import java.util.function.Function;
import org.crmkit.customer.CustomerId;
import org.crmkit.kernel.permission.Visibility;
import org.crmkit.kernel.query.Cursor;
import org.crmkit.kernel.query.ListQuery;
import org.crmkit.kernel.query.Page;
import org.crmkit.kernel.query.Paging;
import org.jspecify.annotations.Nullable;

/**
 * What a timeline requests from one of its sources: a page of the items of a customer.
 *
 * @param customer the customer whose timeline it is
 * @param visibility the visibility of the records behind the items
 * @param paging the page of the timeline
 * @param zone the zone of the tenant, which determines when a day begins
 */
public record TimelineRequest(CustomerId customer, Visibility visibility, Paging<TimelineSort> paging, ZoneId zone) {

    /**
     * Returns the query for the same page in a list of the source.
     *
     * @param filter which records the list contains
     * @param sort the field that is the time of the items, an {@link Instant}
     */
    public <F, S extends Enum<S>> ListQuery<F, S> by(F filter, S sort) {
        Cursor after = paging.after();
        return ListQuery.by(filter, sort, paging.direction(), paging.size())
                .after(after == null ? null : new Cursor(sort.name(), paging.direction(), after.key(), after.id()));
    }

    /** Returns a page of items for a page of a list that was requested with {@link #by}. */
    public <T> Page<TimelineItem> page(Page<T> records, Function<? super T, TimelineItem> item) {
        Cursor next = records.next();
        return new Page<>(records.map(item).items(), next == null ? null : cursor((Instant) next.key(), next));
    }

    /** Returns the position in the timeline of a position in the list of the source. */
    public Cursor cursor(Instant at, Cursor position) {
        return new Cursor(TimelineSort.AT.name(), paging.direction(), at, position.id());
    }

    /** Returns when the days of items begin for which only the day is known. */
    public TimelineDays days() {
        return new TimelineDays(zone);
    }

    /** Returns the position after which the page begins; null for the first page. */
    public @Nullable Cursor after() {
        return paging.after();
    }
}
