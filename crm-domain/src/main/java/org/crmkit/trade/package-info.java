/**
 * Trade: orders, products and stock belong to a separate sales system; the CRM reads them and never edits them. A host connects
 * its own system through the ports {@link org.crmkit.trade.OrderHistory}, {@link org.crmkit.trade.ProductCatalog} and {@link
 * org.crmkit.trade.StockLedger}, or fills the built-in copies through the {@link org.crmkit.trade.TradeFeed}, in bulk and in any
 * order of arrival. Ids are derived from the names in the other system, so that messages about the same record always find the
 * same copy. A user who can see a customer can see the customer's orders. See docs/model/trade.md.
 */
@NullMarked
package org.crmkit.trade;

import org.jspecify.annotations.NullMarked;
