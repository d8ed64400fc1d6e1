/**
 * Churn: most profit comes from existing customers, so customers who stop buying are detected. Churn detection opens a case. The
 * customer's manager defers it with a measure, or confirms the loss with a reason, which sets the customer's state to lost. A
 * newer order recovers an open case and wins a lost customer back. A customer has at most one unresolved case. See
 * docs/model/churn.md.
 */
@NullMarked
package org.crmkit.churn;

import org.jspecify.annotations.NullMarked;
