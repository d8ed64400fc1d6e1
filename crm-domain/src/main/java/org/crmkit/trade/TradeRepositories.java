package org.crmkit.trade;

import org.crmkit.customer.CustomerRepositories;

/** What this context reads and writes in a unit of work. */
public interface TradeRepositories extends CustomerRepositories {

    /** Returns where orders are looked up. */
    OrderHistory orderHistory();

    /** Returns where products are looked up. */
    ProductCatalog productCatalog();

    /** Returns where stock is looked up. */
    StockLedger stockLedger();

    /** Returns where the copies of orders are kept. */
    FeedRepository<FedOrder, OrderId> orderCopies();

    /** Returns where the copies of products are kept. */
    FeedRepository<Product, ProductId> productCopies();

    /** Returns where the copies of stock levels are kept. */
    FeedRepository<StockLevel, StockId> stockCopies();

    /** Returns who hears of new purchases. */
    OrderReferences orderReferences();
}
