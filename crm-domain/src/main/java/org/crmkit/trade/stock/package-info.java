/**
 * Stock of the sales system: how much of a product lies at which location.
 */
@NullMarked
package org.crmkit.trade.stock;

import org.jspecify.annotations.NullMarked;
