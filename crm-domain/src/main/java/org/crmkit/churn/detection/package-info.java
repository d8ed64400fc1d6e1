/**
 * Churn detection: a job that examines each customer's <em>latest</em> order, never the older ones, and opens a case if it is
 * older than the policy allows. See docs/model/churn.md.
 */
@NullMarked
package org.crmkit.churn.detection;

import org.jspecify.annotations.NullMarked;
