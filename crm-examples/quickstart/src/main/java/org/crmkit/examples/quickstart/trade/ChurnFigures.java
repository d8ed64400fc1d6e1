package org.crmkit.examples.quickstart.trade;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.crmkit.reporting.ReportsDesk;
import org.crmkit.reporting.churn.ChurnReportFilter;
import org.crmkit.reporting.churn.ChurnResult;
import org.crmkit.reporting.churn.ManagerChurn;
import org.crmkit.reporting.period.ReportPeriod;

/**
 * The churn reports.
 *
 * @param period from the start of the year of churn detection to the end of the data
 * @param overall the number of customers lost and recovered in that period
 * @param byManager the same by manager
 */
public record ChurnFigures(ReportPeriod period, ChurnResult overall, List<ManagerChurn> byManager) {

    /** Reads the reports of the period that contains a day of churn detection and the last day of the data. */
    public static ChurnFigures of(ReportsDesk reports, LocalDate asOf, LocalDate lastDay) {
        ReportPeriod period = period(asOf, lastDay);
        ChurnReportFilter filter = ChurnReportFilter.of(period);
        return new ChurnFigures(
                period, reports.churn().overall(filter), reports.churn().byManager(filter));
    }

    /** The period includes what was fed after churn detection, because customers who bought again were recovered then. */
    private static ReportPeriod period(LocalDate asOf, LocalDate lastDay) {
        LocalDate first = asOf.withDayOfYear(1);
        LocalDate end = (asOf.isAfter(lastDay) ? asOf : lastDay).plusYears(1).withDayOfYear(1);
        return new ReportPeriod(first, end, ZoneOffset.UTC);
    }
}
