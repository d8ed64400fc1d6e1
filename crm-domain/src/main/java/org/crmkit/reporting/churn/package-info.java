/** Reports on churn: lost customers, loss rates and recoveries. */
@NullMarked
package org.crmkit.reporting.churn;

import org.jspecify.annotations.NullMarked;
