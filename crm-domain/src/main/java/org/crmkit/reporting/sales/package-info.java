/**
 * Reports on sales: the funnel with win rate and cycle time, conversion from stage to stage, results by assignee, customer and
 * month, forecast and velocity.
 */
@NullMarked
package org.crmkit.reporting.sales;

import org.jspecify.annotations.NullMarked;
