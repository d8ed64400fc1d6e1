/** The requirements on trade: feeds of orders, products and stock levels, their queries, and the sales system of a host. */
@NullMarked
package org.crmkit.testkit.trade;

import org.jspecify.annotations.NullMarked;
