/** The case of the feed. */
@NullMarked
package org.crmkit.testkit.trade.feed;

import org.jspecify.annotations.NullMarked;
