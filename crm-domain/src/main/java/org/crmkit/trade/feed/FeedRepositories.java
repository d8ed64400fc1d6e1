package org.crmkit.trade.feed;

import org.crmkit.trade.TradeRepositories;
import org.crmkit.trade.product.Product;
import org.crmkit.trade.product.ProductId;
import org.crmkit.trade.stock.StockId;
import org.crmkit.trade.stock.StockLevel;

/** The repositories that the feed uses in a unit of work: beside those of trade, the copies that the feed fills. */
public interface FeedRepositories extends TradeRepositories {

    /** Returns the repository of the copies of orders. */
    OrderCopies orderCopies();

    /** Returns the repository of the copies of products. */
    FeedRepository<Product, ProductId> productCopies();

    /** Returns the repository of the copies of stock levels. */
    FeedRepository<StockLevel, StockId> stockCopies();
}
