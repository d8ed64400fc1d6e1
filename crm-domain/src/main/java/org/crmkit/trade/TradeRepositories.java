package org.crmkit.trade;

import org.crmkit.customer.CustomerRepositories;

/** The repositories that this context uses in a unit of work. */
public interface TradeRepositories extends CustomerRepositories {

    /** Returns where orders are looked up. */
    OrderHistory orderHistory();

    /** Returns where products are looked up. */
    ProductCatalog productCatalog();

    /** Returns where stock is looked up. */
    StockLedger stockLedger();

    /** Returns the repository of the copies of orders. */
    FeedRepository<FedOrder, OrderId> orderCopies();

    /** Returns the repository of the copies of products. */
    FeedRepository<Product, ProductId> productCopies();

    /** Returns the repository of the copies of stock levels. */
    FeedRepository<StockLevel, StockId> stockCopies();

    /** Returns who hears of new purchases. */
    OrderReferences orderReferences();
}
