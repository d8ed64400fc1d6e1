package org.crmkit.customer.timeline;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.crmkit.kernel.permission.Visibility;
import org.crmkit.kernel.query.Cursor;
import org.crmkit.kernel.query.ListQuery;
import org.crmkit.kernel.query.Page;
import org.crmkit.kernel.query.Paging;
import org.jspecify.annotations.Nullable;

/**
 * A timeline that is merged from one page of each source. The amount of data that is read depends on the size of the page and on
 * the number of kinds, not on the customer.
 */
public final class MergedTimeline {

    private final Paging<TimelineSort> paging;
    private final List<TimelineItem> items = new ArrayList<>();
    private @Nullable Cursor complete;

    private MergedTimeline(Paging<TimelineSort> paging) {
        this.paging = paging;
    }

    /**
     * Lists the items of a customer's timeline, in the order of {@link TimelineSort#order}.
     *
     * @param visibilities the actor's visibility for each kind; kinds that are missing are not listed
     * @param zone the zone of the tenant, which determines when the day of an order begins: see {@link TimelineDays}
     */
    public static Page<TimelineItem> list(
            TimelineSources sources,
            ListQuery<TimelineFilter, TimelineSort> query,
            Map<TimelineKind, Visibility> visibilities,
            ZoneId zone) {
        MergedTimeline merged = new MergedTimeline(query.paging());
        visibilities.forEach((kind, visibility) -> {
            if (query.filter().contains(kind) && !(visibility instanceof Visibility.Nothing)) {
                merged.add(sources.timeline(
                        kind, new TimelineRequest(query.filter().customer(), visibility, query.paging(), zone)));
            }
        });
        return merged.page();
    }

    /** Adds the page of a source. Beyond the end of the page, the source may have more items. */
    private void add(Page<TimelineItem> page) {
        items.addAll(page.items());
        Cursor next = page.next();
        if (next != null && (complete == null || compare(next, complete) < 0)) {
            complete = next;
        }
    }

    /**
     * Returns the first items of all sources. A page of a source may have fewer items than requested although more follow; items
     * of other sources beyond its end wait for the next page.
     */
    private Page<TimelineItem> page() {
        List<TimelineItem> known = items.stream()
                .filter(each -> complete == null || compare(cursor(each), complete) <= 0)
                .sorted(TimelineSort.order(paging.direction()))
                .toList();
        if (known.size() >= paging.size() && (complete != null || known.size() > paging.size())) {
            List<TimelineItem> first = known.subList(0, paging.size());
            return new Page<>(first, cursor(first.get(first.size() - 1)));
        }
        return new Page<>(known, complete);
    }

    private Cursor cursor(TimelineItem item) {
        return Cursor.after(paging, TimelineSort.AT.key(item), item.record());
    }

    private int compare(Cursor one, Cursor other) {
        int byTime = ((Instant) one.key()).compareTo((Instant) other.key());
        return paging.direction().turn(byTime != 0 ? byTime : one.id().compareTo(other.id()));
    }
}
