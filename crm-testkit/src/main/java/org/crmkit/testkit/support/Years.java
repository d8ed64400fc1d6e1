package org.crmkit.testkit.support;

import java.time.ZoneOffset;
import org.crmkit.reporting.period.ReportPeriod;
import org.crmkit.reporting.sales.SalesReportFilter;

/** Report periods for tests. */
public final class Years {

    private Years() {}

    public static SalesReportFilter of(int year) {
        return SalesReportFilter.of(ReportPeriod.years(year, year, ZoneOffset.UTC));
    }
}
