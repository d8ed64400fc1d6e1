/**
 * Customers and orders: {@link org.crmkit.examples.quickstart.trade.TradeReader} reads them, the feed takes the orders, churn
 * detection runs, and the managers act on the customers who stopped buying. Then the reports are read and printed.
 */
@NullMarked
package org.crmkit.examples.quickstart.trade;

import org.jspecify.annotations.NullMarked;
