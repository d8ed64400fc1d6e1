/**
 * The churn watch (DOMAIN section 3): a job that looks at each customer's <em>latest</em> order, never at each old one, and opens
 * a case where that is older than the policy allows.
 */
@NullMarked
package org.crmkit.churn.detection;

import org.jspecify.annotations.NullMarked;
