package org.crmkit.persistence.jpa.internal.customer.timeline;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.crmkit.customer.timeline.TimelineDays;
import org.crmkit.customer.timeline.TimelineFilter;
import org.crmkit.customer.timeline.TimelineItem;
import org.crmkit.customer.timeline.TimelineKind;
import org.crmkit.customer.timeline.TimelineSort;
import org.crmkit.customer.timeline.Timelines;
import org.crmkit.kernel.permission.Visibility;
import org.crmkit.kernel.query.Cursor;
import org.crmkit.kernel.query.Direction;
import org.crmkit.kernel.query.ListQuery;
import org.crmkit.kernel.query.Page;
import org.crmkit.kernel.query.Paging;
import org.crmkit.persistence.jpa.internal.churn.ChurnCodes;
import org.crmkit.persistence.jpa.internal.customer.interaction.InteractionCodes;
import org.crmkit.persistence.jpa.internal.entity.ColumnValues;
import org.crmkit.persistence.jpa.internal.entity.EnumCodes;
import org.crmkit.persistence.jpa.internal.query.JpqlQuery;
import org.crmkit.persistence.jpa.internal.query.SortOrder;
import org.crmkit.persistence.jpa.internal.query.VisibilityCondition;
import org.crmkit.persistence.jpa.internal.sales.SalesCodes;
import org.crmkit.persistence.jpa.internal.service.ServiceCodes;
import org.crmkit.persistence.jpa.internal.trade.JpaOrders;
import org.crmkit.persistence.jpa.internal.trade.TradeCodes;
import org.crmkit.persistence.jpa.internal.transaction.TenantEntityManager;
import org.crmkit.trade.order.OrderSort;
import org.crmkit.trade.order.OrderState;
import org.jspecify.annotations.Nullable;

/**
 * Timelines by two queries of one page each, whose results are merged. One query reads the view {@code crm_timeline} for all
 * items that have a time; each kind of item has its own visibility in it. The other query reads orders, which have a day. The
 * database need not know when a day begins in the tenant's zone.
 */
record JpaTimelines(TenantEntityManager entityManager) implements Timelines {

    private static final SortOrder BY_TIME = new SortOrder("r.at", Instant.class);

    private static final SortOrder BY_DAY = new SortOrder("r.date", LocalDate.class);

    private static final String ITEMS = """
            select new org.crmkit.persistence.jpa.internal.customer.timeline.JpaTimelines$ItemRow(
            r.kind, r.key.id, r.at, r.title, r.state, r.recordedBy) from TimelineRow r""";

    private static final String ORDERS = """
            select new org.crmkit.persistence.jpa.internal.customer.timeline.JpaTimelines$OrderItem(
            r.key.id, r.date, r.externalId, r.state) from OrderRow r""";

    /** An item as the query selects it. */
    record ItemRow(
            TimelineKind kind,
            UUID record,
            Instant at,
            String title,
            String state,
            @Nullable UUID by) {

        TimelineItem item() {
            return new TimelineItem(
                    kind, new TimelineItem.RecordId(record), at, null, title, named(), ColumnValues.user(by));
        }

        /** Returns the name of the constant that the code stands for. */
        private String named() {
            EnumCodes<?> codes = switch (kind) {
                case INTERACTION -> new InteractionCodes.OfInteractionKind();
                case OPPORTUNITY -> new SalesCodes.OfOpportunityState();
                case SERVICE_REQUEST -> new ServiceCodes.OfServiceState();
                case ORDER -> new TradeCodes.OfOrderState();
                case CHURN_CASE -> new ChurnCodes.OfChurnState();
            };
            return String.valueOf(codes.convertToEntityAttribute(state));
        }
    }

    /** An order as the query selects it. */
    record OrderItem(UUID order, LocalDate day, String externalId, OrderState state) {

        TimelineItem item(TimelineDays days) {
            return new TimelineItem(
                    TimelineKind.ORDER,
                    new TimelineItem.RecordId(order),
                    days.begin(day),
                    day,
                    externalId,
                    state.name(),
                    null);
        }
    }

    @Override
    public Page<TimelineItem> list(
            ListQuery<TimelineFilter, TimelineSort> query, Map<TimelineKind, Visibility> visibilities, ZoneId zone) {
        Map<TimelineKind, Visibility> wanted = new EnumMap<>(visibilities);
        wanted.keySet().retainAll(query.filter().kinds());
        List<TimelineItem> found = new ArrayList<>();
        Visibility orders = wanted.remove(TimelineKind.ORDER);
        if (orders != null) {
            found.addAll(orders(query, orders, new TimelineDays(zone)));
        }
        if (!wanted.isEmpty()) {
            found.addAll(timed(query, wanted));
        }
        Paging<TimelineSort> paging = query.paging();
        List<TimelineItem> first = found.stream()
                .sorted(TimelineSort.order(paging.direction()))
                .limit(paging.size() + 1L)
                .toList();
        return Page.of(first, paging, last -> Cursor.after(paging, TimelineSort.AT.key(last), last.record()));
    }

    private List<TimelineItem> timed(
            ListQuery<TimelineFilter, TimelineSort> query, Map<TimelineKind, Visibility> wanted) {
        JpqlQuery clauses = of(query, within(JpqlQuery.of(ITEMS, entityManager), wanted));
        return BY_TIME
                .page(clauses, query.paging())
                .query(entityManager, ItemRow.class)
                .setMaxResults(query.paging().size() + 1)
                .getResultList()
                .stream()
                .map(ItemRow::item)
                .toList();
    }

    private List<TimelineItem> orders(
            ListQuery<TimelineFilter, TimelineSort> query, Visibility visibility, TimelineDays days) {
        Paging<TimelineSort> paging = query.paging();
        JpqlQuery clauses = of(query, JpaOrders.visible(JpqlQuery.of(ORDERS, entityManager), visibility));
        return behind(clauses, paging, days)
                .query(entityManager, OrderItem.class)
                .setMaxResults(paging.size() + 1)
                .getResultList()
                .stream()
                .map(each -> each.item(days))
                .toList();
    }

    /**
     * Restricts orders to those after a position in the timeline, and sorts them. The id decides between the orders of a day only
     * if the position is the beginning of that day.
     */
    private static JpqlQuery behind(JpqlQuery clauses, Paging<TimelineSort> paging, TimelineDays days) {
        Paging<OrderSort> byDay = Paging.by(OrderSort.DATE, paging.direction(), paging.size());
        Cursor after = paging.after();
        if (after == null) {
            return BY_DAY.page(clauses, byDay);
        }
        Instant at = (Instant) after.key();
        LocalDate last = days.lastBegunAt(at);
        if (days.begin(last).equals(at)) {
            Cursor place = new Cursor(OrderSort.DATE.name(), paging.direction(), last, after.id());
            return BY_DAY.page(clauses, byDay.after(place));
        }
        String beyond = paging.direction() == Direction.ASCENDING ? "r.date > :lastDay" : "r.date <= :lastDay";
        return BY_DAY.page(clauses.and(beyond).set("lastDay", last), byDay);
    }

    private static JpqlQuery of(ListQuery<TimelineFilter, TimelineSort> query, JpqlQuery clauses) {
        return clauses.and("r.customer = :customer")
                .set("customer", query.filter().customer().value());
    }

    private static JpqlQuery within(JpqlQuery clauses, Map<TimelineKind, Visibility> wanted) {
        List<String> any = new ArrayList<>();
        wanted.forEach((kind, visibility) -> {
            String mark = kind.name();
            any.add("r.kind = :kind" + mark + " and " + condition(kind, visibility, mark));
            VisibilityCondition.set(clauses.set("kind" + mark, kind), visibility, mark);
        });
        return clauses.and("(" + String.join(" or ", any) + ")");
    }

    /**
     * A user sees an interaction or an order if the user sees the customer, a churn case if the user is responsible for it, and
     * any other record if the user is the creator of the record or responsible for it.
     */
    private static String condition(TimelineKind kind, Visibility visibility, String mark) {
        return switch (kind) {
            case INTERACTION, ORDER -> VisibilityCondition.customers(visibility, mark, "r.customer");
            case CHURN_CASE -> VisibilityCondition.marked(visibility, mark, "r.responsible");
            case OPPORTUNITY, SERVICE_REQUEST ->
                VisibilityCondition.marked(visibility, mark, "r.recordedBy", "r.responsible");
        };
    }
}
