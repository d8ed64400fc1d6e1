package org.crmkit.trade;

import org.jspecify.annotations.Nullable;

/**
 * Where a host's orders, products and stock are looked up; null where that is the copy that the {@link TradeFeed} fills.
 *
 * @param orders the host's own orders: lists and the churn watch look there; reports are made from the copy
 * @param products the host's own products
 * @param stock the host's own stock
 */
public record TradeSources(
        @Nullable OrderHistory orders,
        @Nullable ProductCatalog products,
        @Nullable StockLedger stock) {

    /** Everything is looked up in the copies. */
    public static TradeSources copies() {
        return new TradeSources(null, null, null);
    }

    /** Returns where orders are looked up: there, or in the copy. */
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
