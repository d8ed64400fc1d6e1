package org.crmkit.trade;

import org.crmkit.customer.CustomerRecords;

/** What this context reads and writes in a unit of work. */
public interface TradeRecords extends CustomerRecords {

    /** Returns where orders are looked up. */
    OrderHistory orderHistory();

    /** Returns where products are looked up. */
    ProductCatalog productCatalog();

    /** Returns where stock is looked up. */
    StockLedger stockLedger();

    /** Returns where the copies of orders are kept. */
    Copies<FedOrder, OrderId> orderCopies();

    /** Returns where the copies of products are kept. */
    Copies<Product, ProductId> productCopies();

    /** Returns where the copies of stock levels are kept. */
    Copies<StockLevel, StockId> stockCopies();

    /** Returns who hears of new purchases. */
    OrderArrivals orderArrivals();
}
