package org.crmkit.persistence.jpa.internal.trade;

import org.crmkit.persistence.jpa.internal.bulk.ContextTables;
import org.crmkit.trade.feed.FeedRepositories;
import org.crmkit.trade.feed.FeedRepository;
import org.crmkit.trade.feed.OrderCopies;
import org.crmkit.trade.order.OrderHistory;
import org.crmkit.trade.product.Product;
import org.crmkit.trade.product.ProductCatalog;
import org.crmkit.trade.product.ProductId;
import org.crmkit.trade.stock.StockId;
import org.crmkit.trade.stock.StockLedger;
import org.crmkit.trade.stock.StockLevel;

/** The tables of orders, products and stock. */
public interface TradeTables extends ContextTables, FeedRepositories {

    @Override
    default OrderHistory orderHistory() {
        return new JpaOrders(entityManager(), bulk());
    }

    @Override
    default ProductCatalog productCatalog() {
        return new JpaProducts(entityManager(), bulk(), pieceIndex());
    }

    @Override
    default StockLedger stockLedger() {
        return new JpaStock(entityManager(), bulk(), pieceIndex());
    }

    @Override
    default OrderCopies orderCopies() {
        return new JpaOrders(entityManager(), bulk());
    }

    @Override
    default FeedRepository<Product, ProductId> productCopies() {
        return new JpaProducts(entityManager(), bulk(), pieceIndex());
    }

    @Override
    default FeedRepository<StockLevel, StockId> stockCopies() {
        return new JpaStock(entityManager(), bulk(), pieceIndex());
    }
}
