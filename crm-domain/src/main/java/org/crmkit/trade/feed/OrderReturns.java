package org.crmkit.trade.feed;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.crmkit.trade.order.Order;
import org.crmkit.trade.order.OrderId;
import org.jspecify.annotations.Nullable;

/**
 * Decides again which orders have been returned after a batch was merged. The orders concerned are those that the batch returns,
 * and those of the batch that others return. Each of them is written, even if nothing of it changes: of two feeds that return the
 * same order at the same time, the second one meets the other's revision and is retried.
 */
final class OrderReturns {

    private final FeedMerge<FeedOrder, OrderId> merge;

    /** The external ids of the orders to decide about. */
    private final Map<OrderId, String> concerned = new HashMap<>();

    private OrderReturns(FeedMerge<FeedOrder, OrderId> merge) {
        this.merge = merge;
        merge.changed().forEach(each -> concern(merge.held(each.id()), each));
    }

    static void settle(FeedRepositories work, FeedMerge<FeedOrder, OrderId> merge) {
        OrderReturns returns = new OrderReturns(merge);
        if (!returns.concerned.isEmpty()) {
            returns.settle(work.orderCopies());
        }
    }

    /** The copies are read before the returns: a return that arrives in between has changed the revision of its order. */
    private void settle(OrderCopies copies) {
        merge.hold(copies.findAll(
                concerned.keySet().stream().filter(id -> !merge.knows(id)).toList()));
        List<String> arrived = concerned.entrySet().stream()
                .filter(each -> hasArrived(merge.known(each.getKey())))
                .map(Map.Entry::getValue)
                .toList();
        Map<String, List<Order>> returns = arrived.isEmpty() ? Map.of() : returns(copies, arrived);
        concerned.forEach((id, externalId) -> settle(id, externalId, returns.getOrDefault(externalId, List.of())));
    }

    private void settle(OrderId id, String externalId, Collection<Order> returns) {
        FeedOrder known = merge.known(id);
        if (known == null) {
            merge.replace(FeedOrder.named(externalId));
        } else {
            merge.replace(known.returnedBy(returns));
        }
    }

    /** Returns the orders that name some orders: those of this batch, and the others of the store. */
    private Map<String, List<Order>> returns(OrderCopies copies, List<String> externalIds) {
        Stream<Order> held = copies.returnsOf(externalIds).stream().filter(each -> !merge.changes(each.id()));
        Stream<Order> fed = merge.changed().stream().flatMap(each -> Stream.ofNullable(each.order()));
        return Stream.concat(held, fed)
                .filter(each -> each.returnedOrder() != null)
                .collect(Collectors.groupingBy(Order::returnedOrder));
    }

    /** A new state matters only to the returned order, and only if it makes the return count or not. */
    private void concern(@Nullable FeedOrder before, FeedOrder after) {
        Order known = before == null ? null : before.order();
        Order order = after.order();
        boolean isSame = known != null && known.withState(after.state()).equals(order);
        if (!isSame && after.returnStatus() != ReturnStatus.NONE) {
            concerned.put(after.id(), after.externalId());
        }
        if (known == null || !isSame || known.state().counts() != after.state().counts()) {
            concernReturned(known);
            concernReturned(order);
        }
    }

    private void concernReturned(@Nullable Order returning) {
        String named = returning == null ? null : returning.returnedOrder();
        if (returning != null && named != null && !named.equals(returning.externalId())) {
            concerned.put(OrderId.named(named), named);
        }
    }

    private static boolean hasArrived(@Nullable FeedOrder known) {
        return known != null && known.order() != null;
    }
}
