package org.crmkit.trade;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.crmkit.actor.Visibility;
import org.crmkit.customer.CustomerId;
import org.crmkit.query.Page;
import org.jmolecules.architecture.hexagonal.SecondaryPort;

/**
 * Where orders are looked up. A host may implement it against its own sales system; else it is the copy that the {@link
 * TradeFeed} fills. An order is seen by whoever sees its customer.
 */
@SecondaryPort
public interface OrderHistory {

    /** Finds an order by its external id, if its customer lies within the visibility. */
    Optional<Order> find(String externalId, Visibility visibility);

    /** Lists orders of customers within a visibility. */
    Page<OrderSummary> list(OrderQuery query, Visibility visibility);

    /** Counts orders of customers within a visibility. */
    long count(OrderFilter filter, Visibility visibility);

    /**
     * Returns what some customers have bought, regardless of visibility; one who has bought nothing is not in it, nor is anybody
     * who was not asked about. The watch refuses any other answer, and changes nothing by it.
     */
    Map<CustomerId, Purchases> purchases(Collection<CustomerId> customers);
}
