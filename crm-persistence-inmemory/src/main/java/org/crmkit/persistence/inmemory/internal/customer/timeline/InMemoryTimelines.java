package org.crmkit.persistence.inmemory.internal.customer.timeline;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.crmkit.customer.CustomerId;
import org.crmkit.customer.timeline.TimelineDays;
import org.crmkit.customer.timeline.TimelineFilter;
import org.crmkit.customer.timeline.TimelineItem;
import org.crmkit.customer.timeline.TimelineKind;
import org.crmkit.customer.timeline.TimelineSort;
import org.crmkit.customer.timeline.Timelines;
import org.crmkit.kernel.permission.Visibility;
import org.crmkit.kernel.query.Cursor;
import org.crmkit.kernel.query.ListQuery;
import org.crmkit.kernel.query.Page;
import org.crmkit.kernel.query.Paging;
import org.crmkit.persistence.inmemory.internal.engine.IndexKey;

/** Timelines, assembled from the items of each kind. */
record InMemoryTimelines(Items items) implements Timelines {

    /** The items of a customer's timeline of one kind, in any order. */
    @FunctionalInterface
    interface Items {

        Stream<TimelineItem> of(TimelineKind kind, CustomerId customer, Visibility visibility, TimelineDays days);
    }

    @Override
    public Page<TimelineItem> list(
            ListQuery<TimelineFilter, TimelineSort> query, Map<TimelineKind, Visibility> visibilities, ZoneId zone) {
        TimelineDays days = new TimelineDays(zone);
        Paging<TimelineSort> paging = query.paging();
        IndexKey after = IndexKey.after(paging);
        List<TimelineItem> found = query.filter().kinds().stream()
                .flatMap(kind -> items.of(
                        kind,
                        query.filter().customer(),
                        visibilities.getOrDefault(kind, new Visibility.Nothing()),
                        days))
                .filter(item ->
                        after == null || paging.direction().turn(key(item).compareTo(after)) > 0)
                .sorted(TimelineSort.order(paging.direction()))
                .limit(paging.size() + 1L)
                .toList();
        return Page.of(found, paging, item -> Cursor.after(paging, TimelineSort.AT.key(item), item.record()));
    }

    private static IndexKey key(TimelineItem item) {
        return new IndexKey(item.at(), item.record().value());
    }
}
