/**
 * Opportunities. An opportunity is opened, assigned to a customer manager, developed along a plan, and won or lost. Winning
 * creates the customer, or uses an existing one, in the same unit of work. The lifecycle is {@link
 * org.crmkit.sales.OpportunityState#LIFECYCLE}, the access rules are in {@code OpportunityAccess}, and the primary port is
 * {@link org.crmkit.sales.SalesDesk}. The development plan is in {@code org.crmkit.sales.plan}; stages are defined by the
 * tenant and are in {@code org.crmkit.sales.pipeline}. See docs/model/sales.md.
 */
@NullMarked
package org.crmkit.sales;

import org.jspecify.annotations.NullMarked;
