/**
 * Orders of the sales system: their lines, their state, and the purchases that churn detection counts. An amount is exact
 * until it is rounded once, at the end.
 */
@NullMarked
package org.crmkit.trade.order;

import org.jspecify.annotations.NullMarked;
