package org.crmkit.persistence.inmemory.internal.trade;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.crmkit.persistence.inmemory.internal.engine.Transaction;
import org.crmkit.trade.feed.FeedCopy;
import org.crmkit.trade.feed.FeedOrder;
import org.crmkit.trade.feed.OrderCopies;
import org.crmkit.trade.order.Order;
import org.crmkit.trade.order.OrderId;

/** The copies of orders; the returns of an order are found by a group. */
record InMemoryOrderCopies(Transaction transaction, InMemoryFeedRepository<FeedOrder, OrderId> copies)
        implements OrderCopies {

    static InMemoryOrderCopies in(Transaction transaction) {
        return new InMemoryOrderCopies(transaction, new InMemoryFeedRepository<>(transaction, InMemoryOrders.PART));
    }

    @Override
    public Map<OrderId, FeedCopy<FeedOrder>> findAll(Collection<OrderId> ids) {
        return copies.findAll(ids);
    }

    @Override
    public void insert(Collection<FeedOrder> items) {
        copies.insert(items);
    }

    @Override
    public void update(Collection<FeedCopy<FeedOrder>> items) {
        copies.update(items);
    }

    @Override
    public List<Order> returnsOf(Collection<String> externalIds) {
        return externalIds.stream()
                .distinct()
                .flatMap(each -> InMemoryOrders.returnsOf(each, transaction.now()))
                .toList();
    }
}
