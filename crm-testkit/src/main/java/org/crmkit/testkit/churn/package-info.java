/** The requirements on churn cases: the lifecycle, the queries, and the recovery of customers. */
@NullMarked
package org.crmkit.testkit.churn;

import org.jspecify.annotations.NullMarked;
