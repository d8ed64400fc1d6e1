package org.crmkit.persistence.jpa;

import jakarta.persistence.Query;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.crmkit.actor.Visibility;
import org.crmkit.insight.report.ReportPeriod;
import org.crmkit.insight.service.ServiceFigures;
import org.crmkit.insight.service.ServiceResult;
import org.crmkit.insight.service.ServiceYear;
import org.crmkit.insight.service.Spread;
import org.jspecify.annotations.Nullable;

/**
 * Reports of service requests: each one query, in which the database ranks the times and hands out only those between which
 * a spread lies. In SQL, as Jakarta Persistence has no window functions.
 */
record JpaServiceFigures(Session session) implements ServiceFigures {

    private static final int TIMES = 6;

    /** The tenths of the cases that a spread tells; ranks are picked without a division, which databases do differently. */
    private static final List<Integer> TENTHS = List.of(5, 9);

    private static final String COUNTS =
            "select {type}, count(*), sum(case when q.archived_at is null then 1 else 0 end),"
                    + " sum(case when q.came_back > 0 then 1 else 0 end), count(q.satisfaction), sum(q.satisfaction)";

    private static final String RANKED = ", max(q.year_created)"
            + " from (select n.type, n.year_created, n.archived_at, n.came_back, n.satisfaction,"
            + " n.handle_seconds, count(n.handle_seconds) over ({within}) as handle_cases,"
            + " row_number() over ({ranked} case when n.handle_seconds is null then 1 else 0 end"
            + " order by n.handle_seconds) - 1 as handle_rank,"
            + " n.archive_seconds, count(n.archive_seconds) over ({within}) as archive_cases,"
            + " row_number() over ({ranked} case when n.archive_seconds is null then 1 else 0 end"
            + " order by n.archive_seconds) - 1 as archive_rank"
            + " from (select r.type, {year} as year_created, r.archived_at, r.came_back, r.satisfaction,"
            + " r.handle_seconds, r.archive_seconds from crm_service_request r where r.tenant_id = :tenant"
            + " and r.created_at >= :begin and r.created_at < :end and {sight}) n) q";

    private static final String OVERALL = sql("''", "", "partition by");

    private static final String BY_TYPE =
            sql("q.type", "partition by n.type", "partition by n.type,") + " group by q.type";

    private static final String BY_TYPE_AND_YEAR =
            sql("q.type", "partition by n.type, n.year_created", "partition by n.type, n.year_created,")
                    + " group by q.type, q.year_created";

    @Override
    public ServiceResult overall(ReportPeriod period, Visibility visibility) {
        return rows(OVERALL, period, visibility)
                .map(JpaServiceFigures::result)
                .findFirst()
                .orElseThrow();
    }

    @Override
    public List<ServiceResult> byType(ReportPeriod period, Visibility visibility) {
        return rows(BY_TYPE, period, visibility)
                .map(JpaServiceFigures::result)
                .sorted(ServiceResult.RANKING)
                .toList();
    }

    @Override
    public List<ServiceYear> byTypeAndYear(ReportPeriod period, Visibility visibility) {
        return rows(BY_TYPE_AND_YEAR, period, visibility)
                .map(row -> new ServiceYear((int) number(row[row.length - 1]), result(row)))
                .sorted(ServiceYear.RANKING)
                .toList();
    }

    private Stream<Object[]> rows(String select, ReportPeriod period, Visibility visibility) {
        session.flush();
        List<ReportPeriod> years = period.years();
        String sql = select.replace("{year}", year(years))
                .replace("{sight}", Sight.sql(visibility, "r.creator_id", "r.assignee_id"));
        Query query = session.nativeQuery(sql)
                .setParameter("tenant", session.tenant())
                .setParameter("begin", period.begin())
                .setParameter("end", period.end());
        for (int place = 0; place < years.size(); place++) {
            query.setParameter("e" + place, years.get(place).end());
        }
        Sight.values(visibility, "").forEach(query::setParameter);
        Stream<?> found = query.getResultList().stream();
        return found.map(each -> (Object[]) each);
    }

    /** The year of a request, by the instants at which the zone lets years end. */
    private static String year(List<ReportPeriod> years) {
        StringBuilder year = new StringBuilder("case");
        for (int place = 0; place < years.size(); place++) {
            year.append(" when r.created_at < :e").append(place);
            year.append(" then ").append(years.get(place).from().getYear());
        }
        return year.append(" end").toString();
    }

    private static ServiceResult result(Object[] row) {
        long created = number(row[1]);
        long open = number(row[2]);
        return new ServiceResult(
                (String) row[0],
                created,
                open,
                created - open,
                number(row[3]),
                spread(row, TIMES),
                spread(row, TIMES + 1 + 2 * TENTHS.size()),
                number(row[4]),
                number(row[5]));
    }

    private static @Nullable Spread spread(Object[] row, int column) {
        long cases = number(row[column]);
        if (cases == 0) {
            return null;
        }
        Map<Long, Long> seconds = new HashMap<>();
        int next = column + 1;
        for (int tenths : TENTHS) {
            seconds.put(Spread.rankBelow(tenths, cases), number(row[next++]));
            seconds.put(Spread.rankAbove(tenths, cases), number(row[next++]));
        }
        return Spread.of(cases, seconds::get);
    }

    private static long number(@Nullable Object value) {
        return value == null ? 0 : ((Number) value).longValue();
    }

    private static String sql(String type, String within, String ranked) {
        return (COUNTS + times() + RANKED)
                .replace("{type}", type)
                .replace("{within}", within)
                .replace("{ranked}", ranked);
    }

    /** The number of cases, then the times at the ranks below and above each of the tenths. */
    private static String times() {
        StringBuilder columns = new StringBuilder();
        for (String time : List.of("handle", "archive")) {
            columns.append(", max(q." + time + "_cases)");
            for (int tenths : TENTHS) {
                String share = tenths + " * (q." + time + "_cases - 1)";
                String rank = " and 10 * q." + time + "_rank ";
                String below = rank + "<= " + share + rank + "> " + share + " - 10";
                String above = rank + ">= " + share + rank + "< " + share + " + 10";
                for (String picked : List.of(below, above)) {
                    columns.append(", max(case when q." + time + "_seconds is not null" + picked + " then q." + time
                            + "_seconds end)");
                }
            }
        }
        return columns.toString();
    }
}
