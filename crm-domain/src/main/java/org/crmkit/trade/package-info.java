/**
 * Trade (DOMAIN section 5): orders, products and stock belong to a separate sales system; the CRM reads them and never edits
 * them. A host connects its own system by the ports {@link org.crmkit.trade.OrderHistory}, {@link
 * org.crmkit.trade.ProductCatalog} and {@link org.crmkit.trade.StockLedger}, or feeds the built-in copies through the {@link
 * org.crmkit.trade.TradeFeed}, in bulk and in any order of arrival: an id is made from the name that the other system has for
 * a thing, so that the same thing always finds the same copy. Who sees a customer sees their orders.
 */
@NullMarked
package org.crmkit.trade;

import org.jspecify.annotations.NullMarked;
