package org.crmkit.reporting.sales;

import java.util.List;
import org.crmkit.kernel.permission.Visibility;
import org.jmolecules.architecture.hexagonal.SecondaryPort;

/**
 * The reports on sales: each is one query in the store, within a visibility. The results of {@link #results} are ordered by
 * value, the highest first, then by the number of won opportunities, then by name.
 */
@SecondaryPort
public interface SalesReports {

    /** Returns opportunities by state and stage, and the cycle time of the closed ones. */
    Funnel funnel(SalesReportFilter filter, Visibility visibility);

    /** Returns what each assignee or unit won and lost. */
    List<SalesResult> results(SalesReportFilter filter, SalesGrouping by, Visibility visibility);

    /** Returns what was lost for each reason, ordered by {@link LossReason#RANKING}. */
    List<LossReason> lossReasons(SalesReportFilter filter, Visibility visibility);

    /** Returns what was won in each month of the period, including months without a result. */
    List<MonthResult> byMonth(SalesReportFilter filter, Visibility visibility);

    /**
     * Returns for each stage, in the order of the pipeline, how many opportunities entered it within the period and have advanced
     * since: they were moved to a stage of a higher position, at the earliest when they first entered within the period, or were
     * won. The result includes retired stages and stages that no opportunity entered.
     */
    List<StageConversion> conversions(SalesReportFilter filter, Visibility visibility);

    /**
     * Returns the forecast for each month of the period, including months without a result. The first row always covers the open
     * opportunities that were expected to close before the period, and the last row those without an expected day. An open
     * opportunity counts if it was opened before the end of the period.
     */
    List<ForecastRow> forecast(SalesReportFilter filter, Visibility visibility);

    /** Returns the sales velocity. */
    Velocity velocity(SalesReportFilter filter, Visibility visibility);
}
