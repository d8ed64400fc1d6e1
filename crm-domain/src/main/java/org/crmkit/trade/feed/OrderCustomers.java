package org.crmkit.trade.feed;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.crmkit.customer.CustomerId;
import org.crmkit.kernel.error.Violation;
import org.crmkit.kernel.permission.Visibility;
import org.crmkit.trade.order.Order;

/** The customers of a batch of orders. */
final class OrderCustomers {

    private OrderCustomers() {}

    /** Returns the items whose customers exist in the tenant, and those without a customer; the others are rejected. */
    static <T> Map<Long, T> known(FeedRepositories work, Map<Long, T> arrived, List<FeedRejection> rejections) {
        Set<CustomerId> named = new HashSet<>();
        arrived.values().forEach(each -> orders(each).map(Order::customer).ifPresent(named::add));
        if (named.isEmpty()) {
            return arrived;
        }
        Set<CustomerId> known = work.customerSets().known(named, Visibility.everything());
        Map<Long, T> taken = new LinkedHashMap<>();
        arrived.forEach((index, each) -> {
            Order order = orders(each).orElse(null);
            if (order == null || known.contains(order.customer())) {
                taken.put(index, each);
            } else {
                Violation unknown = Violation.of("customer", "not-found", order.customer());
                rejections.add(new FeedRejection(index, order.externalId(), List.of(unknown)));
            }
        });
        return taken;
    }

    /** Returns the day of each customer's newest purchase. */
    static Map<CustomerId, LocalDate> newest(Collection<?> changed) {
        Map<CustomerId, LocalDate> newest = new HashMap<>();
        changed.forEach(each -> purchases(each)
                .ifPresent(order -> newest.merge(
                        order.customer(), order.date(), (one, other) -> one.isAfter(other) ? one : other)));
        return newest;
    }

    private static Optional<Order> purchases(Object fed) {
        return fed instanceof FeedOrder arrived && arrived.isPurchase() ? orders(fed) : Optional.empty();
    }

    private static Optional<Order> orders(Object fed) {
        return fed instanceof FeedOrder arrived ? Optional.ofNullable(arrived.order()) : Optional.empty();
    }
}
