package org.crmkit.persistence.inmemory;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.crmkit.actor.Visibility;
import org.crmkit.churn.ChurnCase;
import org.crmkit.customer.CustomerId;
import org.crmkit.customer.interaction.Interaction;
import org.crmkit.customer.timeline.TimelineDays;
import org.crmkit.customer.timeline.TimelineFilter;
import org.crmkit.customer.timeline.TimelineItem;
import org.crmkit.customer.timeline.TimelineItem.RecordId;
import org.crmkit.customer.timeline.TimelineKind;
import org.crmkit.customer.timeline.TimelineSort;
import org.crmkit.customer.timeline.Timelines;
import org.crmkit.query.Cursor;
import org.crmkit.query.ListQuery;
import org.crmkit.query.Page;
import org.crmkit.query.Paging;
import org.crmkit.sales.Opportunity;
import org.crmkit.service.ServiceRequest;
import org.crmkit.trade.Order;

/** Timelines, assembled from the groups of a customer. */
record InMemoryTimelines(InMemoryUnitOfWork work) implements Timelines {

    @Override
    public Page<TimelineItem> list(
            ListQuery<TimelineFilter, TimelineSort> query, Map<TimelineKind, Visibility> visibilities, ZoneId zone) {
        TimelineDays days = new TimelineDays(zone);
        Paging<TimelineSort> paging = query.paging();
        IndexKey behind = paging.after() == null ? null : IndexKey.of(paging.after());
        List<TimelineItem> found = query.filter().kinds().stream()
                .flatMap(kind -> items(
                        kind,
                        query.filter().customer(),
                        visibilities.getOrDefault(kind, new Visibility.Nothing()),
                        days))
                .filter(item ->
                        behind == null || paging.direction().turn(place(item).compareTo(behind)) > 0)
                .sorted(TimelineSort.order(paging.direction()))
                .limit(paging.size() + 1L)
                .toList();
        return Page.of(found, paging, item -> Cursor.after(paging, TimelineSort.AT.key(item), item.record()));
    }

    private Stream<TimelineItem> items(
            TimelineKind kind, CustomerId customer, Visibility visibility, TimelineDays days) {
        return switch (kind) {
            case INTERACTION ->
                new InMemoryInteractions(work).group(customer, visibility).map(InMemoryTimelines::item);
            case OPPORTUNITY ->
                new InMemoryOpportunities(work).group(customer, visibility).map(InMemoryTimelines::item);
            case SERVICE_REQUEST ->
                new InMemoryServiceRequests(work).group(customer, visibility).map(InMemoryTimelines::item);
            case ORDER ->
                new InMemoryOrders(work)
                        .group(customer, visibility)
                        .flatMap(row -> Stream.ofNullable(row.item().order()))
                        .map(order -> item(order, days));
            case CHURN_CASE ->
                new InMemoryChurnCases(work).group(customer, visibility).map(InMemoryTimelines::item);
        };
    }

    private static TimelineItem item(Interaction row) {
        return new TimelineItem(
                TimelineKind.INTERACTION,
                new RecordId(row.id().value()),
                row.at(),
                null,
                row.title(),
                row.kind().name(),
                row.author());
    }

    private static TimelineItem item(Opportunity row) {
        return new TimelineItem(
                TimelineKind.OPPORTUNITY,
                new RecordId(row.id().value()),
                row.createdAt(),
                null,
                row.title(),
                row.state().name(),
                row.creator());
    }

    private static TimelineItem item(ServiceRequest row) {
        return new TimelineItem(
                TimelineKind.SERVICE_REQUEST,
                new RecordId(row.id().value()),
                row.createdAt(),
                null,
                row.title(),
                row.state().name(),
                row.creator());
    }

    private static TimelineItem item(Order row, TimelineDays days) {
        return new TimelineItem(
                TimelineKind.ORDER,
                new RecordId(row.id().value()),
                days.begin(row.date()),
                row.date(),
                row.externalId(),
                row.state().name(),
                null);
    }

    private static TimelineItem item(ChurnCase row) {
        return new TimelineItem(
                TimelineKind.CHURN_CASE,
                new RecordId(row.id().value()),
                row.createdAt(),
                null,
                "",
                row.state().name(),
                row.creator());
    }

    private static IndexKey place(TimelineItem item) {
        return new IndexKey(item.at(), item.record().value());
    }
}
