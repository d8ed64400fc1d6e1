package org.crmkit.reporting.sales;

import java.util.List;
import org.crmkit.actor.Visibility;
import org.jmolecules.architecture.hexagonal.SecondaryPort;

/**
 * The reports on sales: each is one query in the store, within a visibility. Results by assignee and by customer are ordered by
 * value, the highest first, then by how many were won, then by name.
 */
@SecondaryPort
public interface SalesReports {

    /** Returns opportunities by state and stage, and the cycle of what was closed. */
    Funnel funnel(SalesReportFilter filter, Visibility visibility);

    /** Returns what each assignee won and lost. */
    List<SalesResult> byAssignee(SalesReportFilter filter, Visibility visibility);

    /**
     * Returns what was won with each customer; what is lost has none. A customer who lies outside the visibility, because an
     * opportunity was linked to them, appears under their number.
     */
    List<SalesResult> byCustomer(SalesReportFilter filter, Visibility visibility);

    /** Returns what was won in each month of the period, months of nothing included. */
    List<MonthResult> byMonth(SalesReportFilter filter, Visibility visibility);

    /**
     * Returns for each stage, in the pipeline's order, how many opportunities came into it within the period and have gone on
     * since: to a stage of a higher position, not before they first came in within the period, or to be won. Stages that are
     * retired, and those into which nothing came, are in it.
     */
    List<StageConversion> conversions(SalesReportFilter filter, Visibility visibility);

    /**
     * Returns what each month of the period brings, months of nothing included, and in any case last what is open without a
     * date. What is open counts if it was opened before the period's end.
     */
    List<ForecastMonth> forecast(SalesReportFilter filter, Visibility visibility);

    /** Returns how fast business goes. */
    Velocity velocity(SalesReportFilter filter, Visibility visibility);
}
