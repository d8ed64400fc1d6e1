package org.crmkit.benchmarks.large;

import java.util.List;
import javax.sql.DataSource;
import org.crmkit.benchmarks.Jdbc;
import org.crmkit.reporting.period.ReportPeriod;
import org.jspecify.annotations.Nullable;

/** Service reports in plain SQL, for a user who sees everything. */
record PlainServiceReports(DataSource pool, String tenant) {

    private static final String FIGURES = """
            count(*), count(*) filter (where archived_at is null), count(archived_at), count(*) filter (where returned_count > 0),
            count(handle_seconds), percentile_cont(0.5) within group (order by handle_seconds),
            percentile_cont(0.9) within group (order by handle_seconds),
            count(archive_seconds), percentile_cont(0.5) within group (order by archive_seconds),
            percentile_cont(0.9) within group (order by archive_seconds),
            count(satisfaction), coalesce(sum(satisfaction), 0)
              from crm_service_request where tenant_id = ? and created_at >= ? and created_at < ?""";

    List<List<@Nullable Object>> overall(ReportPeriod period) {
        return of("select '', " + FIGURES, period);
    }

    List<List<@Nullable Object>> byType(ReportPeriod period) {
        return of("select type, " + FIGURES + " group by type order by 2 desc, 1", period);
    }

    List<List<@Nullable Object>> byTypeAndYear(ReportPeriod period) {
        String year = "extract(year from created_at at time zone 'UTC')";
        return of(
                "select type, " + FIGURES.replace("from crm_s", ", " + year + " from crm_s") + " group by type, " + year
                        + " order by 14, 2 desc, 1",
                period);
    }

    private List<List<@Nullable Object>> of(String sql, ReportPeriod period) {
        return Jdbc.rows(pool, sql, tenant, period.begin(), period.end());
    }
}
