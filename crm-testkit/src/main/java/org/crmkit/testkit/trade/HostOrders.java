package org.crmkit.testkit.trade;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.crmkit.customer.CustomerId;
import org.crmkit.kernel.permission.Visibility;
import org.crmkit.kernel.query.ListQuery;
import org.crmkit.kernel.query.Page;
import org.crmkit.trade.order.Order;
import org.crmkit.trade.order.OrderDraft;
import org.crmkit.trade.order.OrderFilter;
import org.crmkit.trade.order.OrderHistory;
import org.crmkit.trade.order.OrderId;
import org.crmkit.trade.order.OrderSort;
import org.crmkit.trade.order.OrderSummary;
import org.crmkit.trade.order.Purchases;

/**
 * The orders of a host's own sales system, as far as churn detection needs them.
 *
 * @param answers the answer for the customers of a request
 */
public record HostOrders(Function<Collection<CustomerId>, Map<CustomerId, Purchases>> answers) implements OrderHistory {

    /** All orders of the system. Orders may be added later. */
    public static HostOrders of(List<OrderDraft> orders) {
        return new HostOrders(customers -> purchases(orders, customers));
    }

    @Override
    public Optional<Order> find(String externalId, Visibility visibility) {
        throw new UnsupportedOperationException("the watch finds no order");
    }

    @Override
    public Page<OrderSummary> list(ListQuery<OrderFilter, OrderSort> query, Visibility visibility) {
        throw new UnsupportedOperationException("the watch lists no orders");
    }

    @Override
    public long count(OrderFilter filter, Visibility visibility) {
        throw new UnsupportedOperationException("the watch counts no orders");
    }

    @Override
    public Map<CustomerId, Purchases> purchases(Collection<CustomerId> customers) {
        return answers.apply(customers);
    }

    private static Map<CustomerId, Purchases> purchases(List<OrderDraft> orders, Collection<CustomerId> customers) {
        Map<CustomerId, Purchases> purchases = new HashMap<>();
        for (CustomerId each : customers) {
            List<OrderDraft> theirs = orders.stream()
                    .filter(order ->
                            order.customer().equals(each) && order.state().counts())
                    .sorted(Comparator.comparing((OrderDraft order) -> order.date())
                            .thenComparing(
                                    order -> OrderId.named(order.externalId()).value()))
                    .toList();
            if (!theirs.isEmpty()) {
                purchases.put(each, summedUp(theirs));
            }
        }
        return purchases;
    }

    private static Purchases summedUp(List<OrderDraft> theirs) {
        List<LocalDate> days = theirs.stream().map(OrderDraft::date).toList();
        OrderDraft last = theirs.get(theirs.size() - 1);
        return new Purchases(
                theirs.size(), days.stream().distinct().count(), days.get(0), last.date(), last.externalId());
    }
}
