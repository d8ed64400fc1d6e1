package org.crmkit.trade.order;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What remains of an order after what it returns itself and what other orders return of it; see docs/model/trade.md.
 *
 * @param order the order
 * @param returns the orders that return it, wholly or in part
 */
record Remainder(Order order, List<Order> returns) {

    /** Leaves out orders that do not return this order: of another customer, cancelled, or naming another order. */
    static Remainder of(Order order, Collection<Order> others) {
        return new Remainder(
                order, others.stream().filter(each -> isReturn(each, order)).toList());
    }

    private static boolean isReturn(Order other, Order order) {
        return order.externalId().equals(other.returnedOrder())
                && !other.id().equals(order.id())
                && other.state().counts()
                && other.customer().equals(order.customer());
    }

    boolean isNothing() {
        if (isCredited()) {
            return true;
        }
        if (order.lines().isEmpty()) {
            return isReturning();
        }
        Map<String, BigDecimal> ordered = quantities(order);
        return ordered.isEmpty() ? isNothingLeftOfAmount() : isNothingLeftOf(ordered);
    }

    /** Whether other orders have credited the whole amount. */
    private boolean isCredited() {
        return order.net().signum() > 0
                && isCredit(credited())
                && order.net().add(credited()).signum() <= 0;
    }

    private boolean isNothingLeftOfAmount() {
        boolean isReduced =
                isReturning() || isCredit(credited()) || order.lines().stream().anyMatch(line -> isCredit(line.net()));
        return isReduced && order.net().add(credited()).signum() <= 0;
    }

    private boolean isNothingLeftOf(Map<String, BigDecimal> ordered) {
        boolean isReduced = isReturning()
                || order.lines().stream()
                        .anyMatch(line ->
                                line.product() != null && line.quantity().signum() < 0);
        Map<String, BigDecimal> left = new HashMap<>(ordered);
        for (Order each : returns) {
            for (Map.Entry<String, BigDecimal> back : quantities(each).entrySet()) {
                if (back.getValue().signum() < 0 && left.containsKey(back.getKey())) {
                    left.merge(back.getKey(), back.getValue(), BigDecimal::add);
                    isReduced = true;
                }
            }
        }
        return isReduced && left.values().stream().allMatch(each -> each.signum() <= 0);
    }

    /** Returns what the other orders credit in the currency of the order: zero or less. */
    private BigDecimal credited() {
        return returns.stream()
                .filter(each -> each.currency().equals(order.currency()))
                .map(each -> each.net().min(BigDecimal.ZERO))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private boolean isReturning() {
        String named = order.returnedOrder();
        return named != null && !named.equals(order.externalId());
    }

    private static boolean isCredit(BigDecimal amount) {
        return amount.signum() < 0;
    }

    /** Returns the quantity of each product in an order; units are not converted. */
    private static Map<String, BigDecimal> quantities(Order order) {
        Map<String, BigDecimal> quantities = new HashMap<>();
        for (OrderLine line : order.lines()) {
            @Nullable String product = line.product();
            if (product != null) {
                quantities.merge(product, line.quantity(), BigDecimal::add);
            }
        }
        return quantities;
    }
}
