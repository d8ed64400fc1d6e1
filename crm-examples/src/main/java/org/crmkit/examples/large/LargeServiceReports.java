package org.crmkit.examples.large;

import java.util.List;
import java.util.stream.Stream;
import org.crmkit.insight.InsightDesk;
import org.crmkit.insight.report.ReportPeriod;
import org.crmkit.insight.service.ServiceResult;
import org.crmkit.insight.service.Spread;
import org.jspecify.annotations.Nullable;

/** The reports of service requests beside plain SQL. */
record LargeServiceReports(InsightDesk insight, PlainServiceReports plain, ReportContests contests) {

    void hold(ReportPeriod period) {
        contests.of(
                "service of a year",
                () -> insight.service(period),
                all -> Stream.of(row(all)),
                1,
                () -> plain.overall(period));
        contests.ofList(
                "service of a year by type",
                () -> insight.serviceByType(period),
                LargeServiceReports::row,
                1,
                () -> plain.byType(period));
        contests.ofList(
                "service of a year by type and calendar year",
                () -> insight.serviceByTypeAndYear(period),
                each -> {
                    List<@Nullable Object> row = row(each.result());
                    row.add(each.year());
                    return row;
                },
                1,
                () -> plain.byTypeAndYear(period));
    }

    private static List<@Nullable Object> row(ServiceResult result) {
        Spread handle = result.toHandle();
        Spread archive = result.toArchive();
        return Figures.row(
                result.type(),
                result.created(),
                result.open(),
                result.archived(),
                result.cameBack(),
                handle == null ? 0 : handle.count(),
                handle == null ? null : handle.median(),
                handle == null ? null : handle.ninetieth(),
                archive == null ? 0 : archive.count(),
                archive == null ? null : archive.median(),
                archive == null ? null : archive.ninetieth(),
                result.rated(),
                result.ratings());
    }
}
