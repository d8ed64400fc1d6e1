package org.crmkit.benchmarks.large;

import java.util.List;
import java.util.stream.Stream;
import org.crmkit.reporting.ReportsDesk;
import org.crmkit.reporting.period.ReportPeriod;
import org.crmkit.reporting.service.Percentiles;
import org.crmkit.reporting.service.ServiceResult;
import org.jspecify.annotations.Nullable;

/** Compares the service reports with plain SQL. */
record LargeServiceReports(ReportsDesk reports, PlainServiceReports plain, ReportContests contests) {

    void hold(ReportPeriod period) {
        contests.of(
                "service of a year",
                () -> reports.service().overall(period),
                all -> Stream.of(row(all)),
                1,
                () -> plain.overall(period));
        contests.ofList(
                "service of a year by type",
                () -> reports.service().byType(period),
                LargeServiceReports::row,
                1,
                () -> plain.byType(period));
        contests.ofList(
                "service of a year by type and calendar year",
                () -> reports.service().byTypeAndYear(period),
                each -> {
                    List<@Nullable Object> row = row(each.result());
                    row.add(each.year());
                    return row;
                },
                1,
                () -> plain.byTypeAndYear(period));
    }

    private static List<@Nullable Object> row(ServiceResult result) {
        Percentiles handle = result.toHandle();
        Percentiles archive = result.toArchive();
        return Figures.row(
                result.type(),
                result.created(),
                result.open(),
                result.archived(),
                result.returned(),
                handle == null ? 0 : handle.count(),
                handle == null ? null : handle.median(),
                handle == null ? null : handle.p90(),
                archive == null ? 0 : archive.count(),
                archive == null ? null : archive.median(),
                archive == null ? null : archive.p90(),
                result.rated(),
                result.ratings());
    }
}
