package org.crmkit.persistence.jpa.internal.trade;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.crmkit.customer.CustomerId;
import org.crmkit.kernel.permission.Visibility;
import org.crmkit.kernel.query.ListQuery;
import org.crmkit.kernel.query.Page;
import org.crmkit.persistence.jpa.internal.bulk.Bulk;
import org.crmkit.persistence.jpa.internal.entity.ColumnValues;
import org.crmkit.persistence.jpa.internal.query.JpqlQuery;
import org.crmkit.persistence.jpa.internal.query.PagedQuery;
import org.crmkit.persistence.jpa.internal.query.Parts;
import org.crmkit.persistence.jpa.internal.query.SortOrder;
import org.crmkit.persistence.jpa.internal.query.VisibilityCondition;
import org.crmkit.persistence.jpa.internal.transaction.TenantEntityManager;
import org.crmkit.trade.feed.FeedCopy;
import org.crmkit.trade.feed.FeedOrder;
import org.crmkit.trade.feed.OrderCopies;
import org.crmkit.trade.order.Order;
import org.crmkit.trade.order.OrderFilter;
import org.crmkit.trade.order.OrderHistory;
import org.crmkit.trade.order.OrderId;
import org.crmkit.trade.order.OrderLine;
import org.crmkit.trade.order.OrderSort;
import org.crmkit.trade.order.OrderSummary;
import org.crmkit.trade.order.Purchases;

/**
 * Orders in {@code crm_order} and {@code crm_order_line}. Users who see the customer can look them up, and the feed replaces
 * them.
 */
public final class JpaOrders extends JpaFeedRepository<FeedOrder, OrderId> implements OrderCopies, OrderHistory {

    /** The last order of a customer. Among orders of the same day, the last one is the order with the highest external id. */
    public static final String LAST_ORDER = """
            (select o.external_id from crm_order o
            where o.tenant_id = :tenant and o.customer_id = {customer} and o.counted_purchase_date is not null
            order by o.counted_purchase_date desc, o.id desc limit 1)""";

    private static final String ARRIVED = "r.customer is not null";

    private static final String OF_PRODUCT = """
            exists (select l.product from OrderRow o join o.lines l
            where o.key.tenantId = :tenant and o.key.id = r.key.id and l.product = :product)""";

    private static final String PURCHASES =
            """
            select s.customer_id, s.orders, s.days, s.first_day, s.last_day, {lastOrder} as last_order
            from (select r.customer_id, count(*) as orders, count(distinct r.counted_purchase_date) as days,
            cast(min(r.counted_purchase_date) as char(10)) as first_day,
            cast(max(r.counted_purchase_date) as char(10)) as last_day from crm_order r
            where r.tenant_id = :tenant and r.customer_id in (:ids)
            and r.counted_purchase_date is not null group by r.customer_id) s""".replace("{lastOrder}", LAST_ORDER.replace("{customer}", "s.customer_id"));

    private static final PagedQuery<Object[], OrderSummary, OrderSort> LISTING = PagedQuery.ofNamed(
            OrderListRow.Shown.SELECT,
            "OrderRow",
            OrderListRow.Shown.JOINS,
            OrderListRow.Shown::summary,
            OrderSummary::id,
            JpaOrders::order);

    JpaOrders(TenantEntityManager entityManager, Bulk bulk) {
        super(entityManager, bulk, "order", "crm_order");
    }

    /** The purchases of a customer, as the query selects them. */
    record PurchaseRow(UUID customer, Long orders, Long days, String first, String last, String lastOrder) {

        Purchases purchases() {
            return new Purchases(orders, days, LocalDate.parse(first), LocalDate.parse(last), lastOrder);
        }
    }

    @Override
    public Optional<Order> find(String externalId, Visibility visibility) {
        JpqlQuery clauses = JpqlQuery.of(OrderListRow.HeadAndLine.SELECT, entityManager())
                .one()
                .and("r.key.id = :id")
                .set("id", OrderId.named(externalId).value());
        return copies(visible(clauses, visibility)).stream()
                .findFirst()
                .map(each -> each.item().order());
    }

    @Override
    public Page<OrderSummary> list(ListQuery<OrderFilter, OrderSort> query, Visibility visibility) {
        return LISTING.page(
                entityManager(), clauses -> visible(filter(clauses, query.filter()), visibility), query.paging());
    }

    @Override
    public long count(OrderFilter filter, Visibility visibility) {
        JpqlQuery all = JpqlQuery.of("select count(r) from OrderRow r", entityManager());
        return visible(filter(all, filter), visibility)
                .query(entityManager(), Long.class)
                .getSingleResult();
    }

    @Override
    public Map<CustomerId, Purchases> purchases(Collection<CustomerId> customers) {
        Map<CustomerId, Purchases> bought = new HashMap<>();
        for (List<UUID> some : Parts.of(customers)) {
            entityManager()
                    .rows(
                            PURCHASES,
                            OrderRow.PURCHASES,
                            PurchaseRow.class,
                            Map.of("tenant", entityManager().tenant(), "ids", some))
                    .forEach(each -> bought.put(new CustomerId(each.customer()), each.purchases()));
        }
        return bought;
    }

    @Override
    public List<Order> returnsOf(Collection<String> externalIds) {
        return Parts.evenly(List.copyOf(externalIds), Parts.IDS_MAX).stream()
                .flatMap(some -> copies(JpqlQuery.of(OrderListRow.HeadAndLine.SELECT, entityManager())
                                .and("r.returnedOrder in :names")
                                .set("names", some))
                        .stream())
                .flatMap(each -> Stream.ofNullable(each.item().order()))
                .toList();
    }

    @Override
    List<FeedCopy<FeedOrder>> findCopies(List<UUID> ids) {
        List<FeedCopy<FeedOrder>> found = copies(JpqlQuery.of(OrderListRow.HeadAndLine.SELECT, entityManager())
                .and("r.key.id in :ids")
                .set("ids", ids));
        found.forEach(
                each -> entityManager().foundChildren().put(each.item().id().value(), OrderListRow.orderLines(each)));
        return found;
    }

    @Override
    void write(List<FeedCopy<FeedOrder>> copies) {
        bulk().insert(OrderListRow.TABLE, copies);
        bulk().insert(
                        OrderListRow.LINES,
                        copies.stream().flatMap(OrderListRow::lines).toList());
    }

    @Override
    void rewrite(List<FeedCopy<FeedOrder>> copies) {
        bulk().insert(OrderListRow.TABLE, copies);
        List<FeedCopy<FeedOrder>> differing = copies.stream()
                .filter(each -> !OrderListRow.orderLines(each)
                        .equals(entityManager()
                                .foundChildren()
                                .get(each.item().id().value())))
                .toList();
        delete("crm_order_line", "order_id", "", null, bare(differing));
        bulk().insert(
                        OrderListRow.LINES,
                        differing.stream().flatMap(OrderListRow::lines).toList());
    }

    private static List<UUID> bare(List<FeedCopy<FeedOrder>> copies) {
        return copies.stream().map(each -> each.item().id().value()).toList();
    }

    private List<FeedCopy<FeedOrder>> copies(JpqlQuery clauses) {
        Map<UUID, List<OrderListRow.HeadAndLine>> orders =
                clauses.then(OrderListRow.HeadAndLine.ORDER).list(entityManager(), Object[].class).stream()
                        .map(OrderListRow.HeadAndLine::of)
                        .collect(Collectors.groupingBy(
                                OrderListRow.HeadAndLine::id, LinkedHashMap::new, Collectors.toList()));
        return orders.values().stream().map(JpaOrders::copy).toList();
    }

    private static FeedCopy<FeedOrder> copy(List<OrderListRow.HeadAndLine> rows) {
        List<OrderLine> lines =
                rows.stream().flatMap(each -> Stream.ofNullable(each.line())).toList();
        return rows.get(0).head().copy(lines);
    }

    /** Restricts rows {@code r} of orders to orders that have arrived and whose customers lie within the visibility. */
    public static JpqlQuery visible(JpqlQuery clauses, Visibility visibility) {
        return VisibilityCondition.ofCustomers(clauses.and(ARRIVED), visibility, "r.customer");
    }

    private static JpqlQuery filter(JpqlQuery clauses, OrderFilter filter) {
        return clauses.and("r.customer = :customer", "customer", ColumnValues.bare(filter.customer()))
                .and("r.state in :states", "states", filter.states())
                .and(OF_PRODUCT, "product", filter.product())
                .and("r.returnedOrder = :returnedOrder", "returnedOrder", filter.returnedOrder())
                .and("r.date >= :from", "from", filter.from())
                .and("r.date < :until", "until", filter.until());
    }

    private static SortOrder order(OrderSort sort) {
        return switch (sort) {
            case DATE -> new SortOrder("r.date", LocalDate.class);
            case EXTERNAL_ID -> new SortOrder("r.externalSort", String.class);
        };
    }
}
