package org.crmkit.persistence.inmemory.internal.trade;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.crmkit.customer.CustomerId;
import org.crmkit.customer.CustomerRef;
import org.crmkit.kernel.permission.Visibility;
import org.crmkit.kernel.query.ListQuery;
import org.crmkit.kernel.query.Page;
import org.crmkit.persistence.inmemory.internal.customer.CustomerTables;
import org.crmkit.persistence.inmemory.internal.engine.AggregateMap;
import org.crmkit.persistence.inmemory.internal.engine.Matches;
import org.crmkit.persistence.inmemory.internal.engine.Snapshot;
import org.crmkit.persistence.inmemory.internal.engine.Table;
import org.crmkit.persistence.inmemory.internal.engine.Transaction;
import org.crmkit.trade.feed.FeedOrder;
import org.crmkit.trade.order.Order;
import org.crmkit.trade.order.OrderFilter;
import org.crmkit.trade.order.OrderHistory;
import org.crmkit.trade.order.OrderId;
import org.crmkit.trade.order.OrderSort;
import org.crmkit.trade.order.OrderSummary;
import org.crmkit.trade.order.Purchases;
import org.jspecify.annotations.Nullable;

/**
 * The copies of orders, with an index for each sort field, grouped by customer and product; they are visible if the customer is.
 * Entries of which only the state has arrived are in no index and in no group.
 */
final class InMemoryOrders extends AggregateMap<FeedCopyRow<FeedOrder, OrderId>, OrderId, OrderSummary>
        implements OrderHistory {

    private static final Table.Orders<FeedCopyRow<FeedOrder, OrderId>> SORTED =
            Table.Orders.by(OrderSort.class, InMemoryOrders::unnamed);

    static final Snapshot.Part<Table<FeedCopyRow<FeedOrder, OrderId>, OrderId>> PART =
            new Snapshot.Part<>(Table.empty(new Table.Shape<FeedCopyRow<FeedOrder, OrderId>>(
                    "order",
                    new Table.Orders<>(
                            SORTED.fields(),
                            row -> hasArrived(row) ? SORTED.keys().apply(row) : List.of()),
                    InMemoryOrders::groups,
                    row -> List.of())));

    /** Among orders of the same day, the one with the highest id is the last. */
    private static final Comparator<Order> SINCE =
            Comparator.comparing(Order::date).thenComparing(order -> order.id().value());

    InMemoryOrders(Transaction transaction) {
        super(transaction, PART);
    }

    /** The key of the group of the orders of a product. */
    private record OfProduct(String externalId) {}

    /** The key of the group of the orders that return an order. */
    private record ReturnsOf(String externalId) {}

    /** All orders of all customers that are not cancelled. */
    static Stream<FeedOrder> counted(Snapshot snapshot) {
        return snapshot.get(PART)
                .all()
                .filter(InMemoryOrders::hasArrived)
                .map(FeedCopyRow::item)
                .filter(each -> each.state().counts());
    }

    /** The orders that return an order. */
    static Stream<Order> returnsOf(String externalId, Snapshot snapshot) {
        return snapshot.get(PART).group(new ReturnsOf(externalId)).map(InMemoryOrders::order);
    }

    /** The last purchase of a customer. */
    static Optional<Order> last(CustomerId customer, Snapshot snapshot) {
        return purchases(customer, snapshot).max(SINCE);
    }

    @Override
    public Optional<Order> find(String externalId, Visibility visibility) {
        return find(OrderId.named(externalId), visibility).map(InMemoryOrders::order);
    }

    @Override
    public Page<OrderSummary> list(ListQuery<OrderFilter, OrderSort> query, Visibility visibility) {
        return page(candidates(query.filter(), visibility), predicate(query.filter(), visibility), query.paging());
    }

    @Override
    public long count(OrderFilter filter, Visibility visibility) {
        return count(candidates(filter, visibility), predicate(filter, visibility));
    }

    @Override
    public Map<CustomerId, Purchases> purchases(Collection<CustomerId> customers) {
        Map<CustomerId, Purchases> purchased = new HashMap<>();
        for (CustomerId each : Set.copyOf(customers)) {
            List<Order> orders = purchases(each, now()).sorted(SINCE).toList();
            if (!orders.isEmpty()) {
                purchased.put(each, summed(orders));
            }
        }
        return purchased;
    }

    @Override
    protected Predicate<FeedCopyRow<FeedOrder, OrderId>> visible(Visibility visibility) {
        Predicate<FeedCopyRow<FeedOrder, OrderId>> hasArrived = InMemoryOrders::hasArrived;
        return hasArrived.and(CustomerTables.visibleWithCustomer(
                visibility, now(), row -> order(row).customer()));
    }

    @Override
    protected OrderSummary summary(FeedCopyRow<FeedOrder, OrderId> row) {
        return OrderSummary.of(order(row), CustomerTables.refs(now()));
    }

    private static Stream<Order> purchases(CustomerId customer, Snapshot snapshot) {
        return snapshot.get(PART)
                .group(customer)
                .filter(row -> row.item().isPurchase())
                .map(InMemoryOrders::order);
    }

    private static Purchases summed(List<Order> orders) {
        Order last = orders.get(orders.size() - 1);
        long days = orders.stream().map(Order::date).distinct().count();
        return new Purchases(orders.size(), days, orders.get(0).date(), last.date(), last.externalId());
    }

    private static boolean hasArrived(FeedCopyRow<FeedOrder, OrderId> row) {
        return row.item().order() != null;
    }

    private static Order order(FeedCopyRow<FeedOrder, OrderId> row) {
        return Objects.requireNonNull(row.item().order());
    }

    private static OrderSummary unnamed(FeedCopyRow<FeedOrder, OrderId> row) {
        return OrderSummary.of(order(row), CustomerRef::of);
    }

    private static Set<?> groups(FeedCopyRow<FeedOrder, OrderId> row) {
        if (!hasArrived(row)) {
            return Set.of();
        }
        Set<Object> groups = new HashSet<>();
        groups.add(order(row).customer());
        order(row).lines().stream()
                .flatMap(line -> Stream.ofNullable(line.product()))
                .forEach(product -> groups.add(new OfProduct(product)));
        String returned = order(row).returnedOrder();
        if (returned != null) {
            groups.add(new ReturnsOf(returned));
        }
        return groups;
    }

    private @Nullable Stream<FeedCopyRow<FeedOrder, OrderId>> candidates(OrderFilter filter, Visibility visibility) {
        if (filter.customer() != null) {
            return table().group(filter.customer());
        }
        if (filter.returnedOrder() != null) {
            return table().group(new ReturnsOf(filter.returnedOrder()));
        }
        if (filter.product() != null) {
            return table().group(new OfProduct(filter.product()));
        }
        if (visibility instanceof Visibility.OfUser own) {
            return CustomerTables.customersOf(own.user(), now()).flatMap(each -> table().group(each.id()));
        }
        return null;
    }

    private Predicate<FeedCopyRow<FeedOrder, OrderId>> predicate(OrderFilter filter, Visibility visibility) {
        return visible(visibility).and(row -> matches(filter, order(row)));
    }

    private static boolean matches(OrderFilter filter, Order order) {
        return Matches.is(filter.customer(), order.customer())
                && Matches.in(filter.states(), order.state())
                && Matches.is(filter.returnedOrder(), order.returnedOrder())
                && Matches.within(filter.from(), order.date(), filter.until())
                && (filter.product() == null
                        || order.lines().stream()
                                .anyMatch(line -> filter.product().equals(line.product())));
    }
}
