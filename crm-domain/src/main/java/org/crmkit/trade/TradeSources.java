package org.crmkit.trade;

import org.crmkit.trade.feed.TradeFeed;
import org.crmkit.trade.order.OrderHistory;
import org.crmkit.trade.product.ProductCatalog;
import org.crmkit.trade.stock.StockLedger;
import org.jspecify.annotations.Nullable;

/**
 * The host's own sources of orders, products and stock; null for the copies that the {@link TradeFeed} fills.
 *
 * @param orders the host's own orders, which are used by lists and by churn detection; reports use the copies
 * @param products the host's own products
 * @param stock the host's own stock
 */
public record TradeSources(
        @Nullable OrderHistory orders,
        @Nullable ProductCatalog products,
        @Nullable StockLedger stock) {

    /** Uses the copies for everything. */
    public static TradeSources copies() {
        return new TradeSources(null, null, null);
    }

    /** Returns the source of orders: the host's own, or the copies. */
    public OrderHistory orders(TradeRepositories work) {
        return orders == null ? work.orderHistory() : orders;
    }

    ProductCatalog products(TradeRepositories work) {
        return products == null ? work.productCatalog() : products;
    }

    StockLedger stock(TradeRepositories work) {
        return stock == null ? work.stockLedger() : stock;
    }
}
