package org.crmkit.persistence.inmemory.internal.trade;

import java.util.Optional;
import java.util.stream.Stream;
import org.crmkit.customer.CustomerId;
import org.crmkit.persistence.inmemory.internal.engine.Snapshot;
import org.crmkit.persistence.inmemory.internal.engine.Tables;
import org.crmkit.trade.feed.FeedOrder;
import org.crmkit.trade.feed.FeedRepositories;
import org.crmkit.trade.feed.FeedRepository;
import org.crmkit.trade.feed.OrderCopies;
import org.crmkit.trade.order.Order;
import org.crmkit.trade.order.OrderHistory;
import org.crmkit.trade.product.Product;
import org.crmkit.trade.product.ProductCatalog;
import org.crmkit.trade.product.ProductId;
import org.crmkit.trade.stock.StockId;
import org.crmkit.trade.stock.StockLedger;
import org.crmkit.trade.stock.StockLevel;

/** The tables of the copies of orders, products and stock levels, and what other contexts ask about orders. */
public interface TradeTables extends Tables, FeedRepositories {

    @Override
    default OrderHistory orderHistory() {
        return new InMemoryOrders(transaction());
    }

    @Override
    default ProductCatalog productCatalog() {
        return new InMemoryProducts(transaction());
    }

    @Override
    default StockLedger stockLedger() {
        return new InMemoryStock(transaction());
    }

    @Override
    default OrderCopies orderCopies() {
        return InMemoryOrderCopies.in(transaction());
    }

    @Override
    default FeedRepository<Product, ProductId> productCopies() {
        return new InMemoryFeedRepository<>(transaction(), InMemoryProducts.PART);
    }

    @Override
    default FeedRepository<StockLevel, StockId> stockCopies() {
        return new InMemoryFeedRepository<>(transaction(), InMemoryStock.PART);
    }

    /** Returns all orders of all customers that are not cancelled. */
    static Stream<FeedOrder> counted(Snapshot snapshot) {
        return InMemoryOrders.counted(snapshot);
    }

    /** Returns the product with an external id. */
    static Optional<Product> product(String externalId, Snapshot snapshot) {
        return InMemoryProducts.find(externalId, snapshot);
    }

    /** Returns the last purchase of a customer. */
    static Optional<Order> lastPurchase(CustomerId customer, Snapshot snapshot) {
        return InMemoryOrders.last(customer, snapshot);
    }
}
