package org.crmkit.persistence.jpa.internal.trade;

import org.crmkit.persistence.jpa.internal.bulk.ContextTables;
import org.crmkit.trade.FeedOrder;
import org.crmkit.trade.FeedRepository;
import org.crmkit.trade.OrderHistory;
import org.crmkit.trade.OrderId;
import org.crmkit.trade.Product;
import org.crmkit.trade.ProductCatalog;
import org.crmkit.trade.ProductId;
import org.crmkit.trade.StockId;
import org.crmkit.trade.StockLedger;
import org.crmkit.trade.StockLevel;
import org.crmkit.trade.TradeRepositories;

/** The tables of orders, products and stock. */
public interface TradeTables extends ContextTables, TradeRepositories {

    @Override
    default OrderHistory orderHistory() {
        return new JpaOrders(entityManager(), bulk());
    }

    @Override
    default ProductCatalog productCatalog() {
        return new JpaProducts(entityManager(), bulk());
    }

    @Override
    default StockLedger stockLedger() {
        return new JpaStock(entityManager(), bulk());
    }

    @Override
    default FeedRepository<FeedOrder, OrderId> orderCopies() {
        return new JpaOrders(entityManager(), bulk());
    }

    @Override
    default FeedRepository<Product, ProductId> productCopies() {
        return new JpaProducts(entityManager(), bulk());
    }

    @Override
    default FeedRepository<StockLevel, StockId> stockCopies() {
        return new JpaStock(entityManager(), bulk());
    }
}
