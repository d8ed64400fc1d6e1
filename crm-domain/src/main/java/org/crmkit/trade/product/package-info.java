/**
 * Products of the sales system, with their prices.
 */
@NullMarked
package org.crmkit.trade.product;

import org.jspecify.annotations.NullMarked;
