package org.crmkit.trade;

import org.crmkit.customer.CustomerRepositories;
import org.crmkit.trade.order.OrderHistory;
import org.crmkit.trade.product.ProductCatalog;
import org.crmkit.trade.stock.StockLedger;

/** The repositories that this context uses in a unit of work. */
public interface TradeRepositories extends CustomerRepositories {

    /** Returns the port for reading orders. */
    OrderHistory orderHistory();

    /** Returns the port for reading products. */
    ProductCatalog productCatalog();

    /** Returns the port for reading stock. */
    StockLedger stockLedger();
}
