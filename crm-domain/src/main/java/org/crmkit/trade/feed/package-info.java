/**
 * The feed: takes products, stock and orders from the sales system, in bulk and in any order of arrival, and keeps copies of
 * them. Ids are derived from the names in the other system, so that messages about the same record always find the same copy.
 * An invalid item is rejected with its violations, and the rest of its batch is applied. Other contexts react to new purchases
 * through {@link org.crmkit.trade.feed.PurchaseListener}.
 */
@NullMarked
package org.crmkit.trade.feed;

import org.jspecify.annotations.NullMarked;
