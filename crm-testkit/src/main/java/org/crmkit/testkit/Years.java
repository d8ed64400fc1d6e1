package org.crmkit.testkit;

import java.time.ZoneOffset;
import org.crmkit.insight.report.ReportPeriod;
import org.crmkit.insight.sales.SalesScope;

/** Periods of reports. */
final class Years {

    private Years() {}

    static SalesScope of(int year) {
        return SalesScope.of(ReportPeriod.years(year, year, ZoneOffset.UTC));
    }
}
