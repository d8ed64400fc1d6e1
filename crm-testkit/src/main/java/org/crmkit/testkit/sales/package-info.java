/** The requirements on sales: the lifecycle of opportunities, winning, and the queries for opportunities. */
@NullMarked
package org.crmkit.testkit.sales;

import org.jspecify.annotations.NullMarked;
