package org.crmkit.trade.feed;

import java.util.Collection;
import java.util.List;
import org.crmkit.trade.order.Order;
import org.crmkit.trade.order.OrderId;
import org.jmolecules.architecture.hexagonal.SecondaryPort;

/** The repository of the copies of orders, which also finds the returns of an order. */
@SecondaryPort
public interface OrderCopies extends FeedRepository<FeedOrder, OrderId> {

    /**
     * Returns the orders that have arrived and name one of some orders as the order that they return, in every state and of every
     * customer.
     *
     * @param externalIds the external ids of the returned orders
     */
    List<Order> returnsOf(Collection<String> externalIds);
}
