package org.crmkit.testkit;

import java.time.ZoneOffset;
import org.crmkit.reporting.period.ReportPeriod;
import org.crmkit.reporting.sales.SalesReportFilter;

/** Report periods for tests. */
final class Years {

    private Years() {}

    static SalesReportFilter of(int year) {
        return SalesReportFilter.of(ReportPeriod.years(year, year, ZoneOffset.UTC));
    }
}
