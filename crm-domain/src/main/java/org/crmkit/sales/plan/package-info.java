/**
 * The development plan 客户开发计划 of an opportunity: its steps, their states and their results. The opportunity changes its plan;
 * {@link org.crmkit.sales.PlanDesk} is the way to it.
 */
@NullMarked
package org.crmkit.sales.plan;

import org.jspecify.annotations.NullMarked;
