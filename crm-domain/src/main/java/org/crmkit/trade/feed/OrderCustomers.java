package org.crmkit.trade.feed;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.crmkit.customer.CustomerId;
import org.crmkit.kernel.permission.Visibility;
import org.crmkit.trade.order.Order;

/** The customers of a batch of orders. */
final class OrderCustomers {

    private OrderCustomers() {}

    /** Returns those of some customers who do not exist in the tenant. */
    static Set<CustomerId> unknown(FeedRepositories work, Collection<CustomerId> named) {
        Set<CustomerId> unknown = new HashSet<>(named);
        if (!unknown.isEmpty()) {
            unknown.removeAll(work.customerSets().known(Set.copyOf(named), Visibility.everything()));
        }
        return unknown;
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
