/**
 * Opportunities and their development plans (DOMAIN section 1). An opportunity is opened, assigned to a customer manager,
 * developed along a plan, and won or lost; winning makes or links the customer in the same unit of work. The law is
 * {@link org.crmkit.sales.OpportunityState#LIFECYCLE}, who may do what is {@code OpportunityAccess}, and a host comes in
 * by {@link org.crmkit.sales.SalesDesk}. Stages are the tenant's own vocabulary and live in
 * {@code org.crmkit.sales.pipeline}.
 */
@NullMarked
package org.crmkit.sales;

import org.jspecify.annotations.NullMarked;
