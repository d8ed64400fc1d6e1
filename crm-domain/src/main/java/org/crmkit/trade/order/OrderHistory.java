package org.crmkit.trade.order;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.crmkit.customer.CustomerId;
import org.crmkit.kernel.permission.Visibility;
import org.crmkit.kernel.query.ListQuery;
import org.crmkit.kernel.query.Page;
import org.crmkit.trade.feed.TradeFeed;
import org.jmolecules.architecture.hexagonal.SecondaryPort;

/**
 * The port for reading orders. Lists of orders and churn detection use it; reports, RFM and the timeline read only the copies that
 * the {@link TradeFeed} fills, also with a host's own implementation. A host may implement it with its own sales system; by default it reads the copies. A user who can see a customer can see the customer's orders.
 */
@SecondaryPort
public interface OrderHistory {

    /** Finds an order by its external id, if its customer lies within the visibility. */
    Optional<Order> find(String externalId, Visibility visibility);

    /** Lists orders of customers within a visibility. */
    Page<OrderSummary> list(ListQuery<OrderFilter, OrderSort> query, Visibility visibility);

    /** Counts orders of customers within a visibility. */
    long count(OrderFilter filter, Visibility visibility);

    /**
     * Returns what some customers have bought, regardless of visibility. Only purchases count ({@link Order#isPurchase}): no
     * cancelled orders, no returns, and no orders that have been returned. A customer who has bought nothing is missing from the
     * result, and the result contains only customers who were asked about. Churn detection rejects any other answer and changes
     * nothing.
     */
    Map<CustomerId, Purchases> purchases(Collection<CustomerId> customers);
}
