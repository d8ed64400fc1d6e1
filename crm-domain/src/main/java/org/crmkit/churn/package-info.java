/**
 * Churn (DOMAIN section 3): most profit comes from existing customers, so one who stops buying is watched. The watch opens a
 * case; the customer's manager defers it with a measure, or gives the customer up with a reason, who is lost from then on; a
 * newer order recovers an open case and wins a lost customer back. A customer has at most one case that is not resolved.
 */
@NullMarked
package org.crmkit.churn;

import org.jspecify.annotations.NullMarked;
