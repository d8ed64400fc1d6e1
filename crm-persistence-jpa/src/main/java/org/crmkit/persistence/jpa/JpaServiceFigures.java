package org.crmkit.persistence.jpa;

import jakarta.persistence.Query;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.crmkit.actor.Visibility;
import org.crmkit.insight.ReportPeriod;
import org.crmkit.insight.ServiceFigures;
import org.crmkit.insight.ServiceResult;
import org.crmkit.insight.Spread;
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

    private static final String RANKED = " from (select r.type, r.archived_at, r.came_back, r.satisfaction,"
            + " r.handle_seconds, count(r.handle_seconds) over ({within}) as handle_cases,"
            + " row_number() over ({ranked} case when r.handle_seconds is null then 1 else 0 end"
            + " order by r.handle_seconds) - 1 as handle_rank,"
            + " r.archive_seconds, count(r.archive_seconds) over ({within}) as archive_cases,"
            + " row_number() over ({ranked} case when r.archive_seconds is null then 1 else 0 end"
            + " order by r.archive_seconds) - 1 as archive_rank"
            + " from crm_service_request r where r.tenant_id = :tenant"
            + " and r.created_at >= :begin and r.created_at < :end and ";

    private static final String OVERALL = sql("''", "", "partition by");

    private static final String BY_TYPE = sql("q.type", "partition by r.type", "partition by r.type,");

    @Override
    public ServiceResult overall(ReportPeriod period, Visibility visibility) {
        return results(OVERALL, "", period, visibility).findFirst().orElseThrow();
    }

    @Override
    public List<ServiceResult> byType(ReportPeriod period, Visibility visibility) {
        return results(BY_TYPE, " group by q.type", period, visibility)
                .sorted(ServiceResult.RANKING)
                .toList();
    }

    private Stream<ServiceResult> results(String select, String end, ReportPeriod period, Visibility visibility) {
        session.flush();
        String within = Sight.sql(visibility, "r.creator_id", "r.assignee_id");
        Query query = session.nativeQuery(select + within + ") q" + end)
                .setParameter("tenant", session.tenant())
                .setParameter("begin", period.begin())
                .setParameter("end", period.end());
        Sight.values(visibility, "").forEach(query::setParameter);
        Stream<?> found = query.getResultList().stream();
        return found.map(each -> result((Object[]) each));
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
