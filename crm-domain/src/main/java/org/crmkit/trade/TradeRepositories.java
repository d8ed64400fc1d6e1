package org.crmkit.trade;

import org.crmkit.customer.CustomerRepositories;

/** The repositories that this context uses in a unit of work. */
public interface TradeRepositories extends CustomerRepositories {

    /** Returns the port for reading orders. */
    OrderHistory orderHistory();

    /** Returns the port for reading products. */
    ProductCatalog productCatalog();

    /** Returns the port for reading stock. */
    StockLedger stockLedger();

    /** Returns the repository of the copies of orders. */
    FeedRepository<FeedOrder, OrderId> orderCopies();

    /** Returns the repository of the copies of products. */
    FeedRepository<Product, ProductId> productCopies();

    /** Returns the repository of the copies of stock levels. */
    FeedRepository<StockLevel, StockId> stockCopies();
}
