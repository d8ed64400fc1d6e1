/**
 * Trade: orders, products and stock belong to a separate sales system; the CRM reads them and never edits them. The desk is
 * {@link org.crmkit.trade.TradeDesk}. A host connects its own system through the ports {@link
 * org.crmkit.trade.order.OrderHistory}, {@link org.crmkit.trade.product.ProductCatalog} and {@link
 * org.crmkit.trade.stock.StockLedger}, or fills the built-in copies through the {@link org.crmkit.trade.feed.TradeFeed}. A
 * user who can see a customer can see the customer's orders. See docs/model/trade.md.
 */
@NullMarked
package org.crmkit.trade;

import org.jspecify.annotations.NullMarked;
