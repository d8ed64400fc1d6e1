package org.crmkit.persistence.jpa.internal.reporting.service;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.crmkit.kernel.permission.Visibility;
import org.crmkit.kernel.value.Money;
import org.crmkit.persistence.jpa.internal.query.VisibilityCondition;
import org.crmkit.persistence.jpa.internal.transaction.Database;
import org.crmkit.persistence.jpa.internal.transaction.SessionQuery;
import org.crmkit.persistence.jpa.internal.transaction.TenantEntityManager;
import org.crmkit.reporting.period.ReportPeriod;
import org.crmkit.reporting.service.KeptDeadlines;
import org.crmkit.reporting.service.Percentiles;
import org.crmkit.reporting.service.QualityResult;
import org.crmkit.reporting.service.ServiceReports;
import org.crmkit.reporting.service.ServiceResult;
import org.crmkit.reporting.service.ServiceYear;
import org.crmkit.service.ServiceRequest;
import org.jspecify.annotations.Nullable;

/**
 * The reports of service requests, each by one query. The database calculates the percentiles of the times. The queries are in
 * SQL, because Jakarta Persistence has no such functions.
 */
public record JpaServiceReports(TenantEntityManager entityManager) implements ServiceReports {

    /** The column with the number of cases. The next columns hold the median and the 90th percentile. */
    private static final int HANDLED = 7;

    private static final int ARCHIVED = 10;

    private static final int YEAR = 13;

    /** The column with the number of deadlines of assigning that are kept. The next column holds that of missed ones. */
    private static final int ASSIGNED_IN_TIME = 14;

    private static final int HANDLED_IN_TIME = 16;

    private static final String FIGURES = """
            select {type}, count(*),
            sum(case when q.archived_at is null then 1 else 0 end), count(q.closing_reason),
            sum(case when q.returned_count > 0 then 1 else 0 end),
            count(q.satisfaction), sum(q.satisfaction),
            count(q.handle_seconds), {handle}, count(q.archive_seconds), {archive}, max(q.year_created),
            sum(case when q.assigned_in_time = 1 then 1 else 0 end), sum(case when q.assigned_in_time = 0 then 1 else 0 end),
            sum(case when q.handled_in_time = 1 then 1 else 0 end), sum(case when q.handled_in_time = 0 then 1 else 0 end)
            from ({requests}) q""";

    private static final String REQUESTS = """
            select r.type, {year} as year_created, r.archived_at, r.closing_reason, r.returned_count, r.satisfaction, r.handle_seconds,
            r.archive_seconds,
            case when r.assign_by < coalesce(r.first_assigned_at, :now) then 0
            when r.assign_by is not null and r.first_assigned_at is not null then 1 end as assigned_in_time,
            case when r.handle_by < :now then 0 else r.handled_in_time end as handled_in_time from crm_service_request r
            where r.tenant_id = :tenant
            and r.created_at >= :begin and r.created_at < :end and {sight}""";

    private static final String OF_GROUPS = FIGURES.replace("{requests}", REQUESTS)
            .replace("{handle}", told("q.handle_seconds", 5) + ", " + told("q.handle_seconds", 9))
            .replace("{archive}", told("q.archive_seconds", 5) + ", " + told("q.archive_seconds", 9));

    /** In MariaDB percentiles are window functions: they come with each request and not with a group. */
    private static final String WITH_EACH = FIGURES.replace(
                    "{requests}", """
            select n.*, {handle5} over ({within}) as handle_5, {handle9} over ({within}) as handle_9,
            {archive5} over ({within}) as archive_5, {archive9} over ({within}) as archive_9 from ({requests}) n""".replace("{handle5}", told("n.handle_seconds", 5))
                            .replace("{handle9}", told("n.handle_seconds", 9))
                            .replace("{archive5}", told("n.archive_seconds", 5))
                            .replace("{archive9}", told("n.archive_seconds", 9))
                            .replace("{requests}", REQUESTS))
            .replace("{handle}", "max(q.handle_5), max(q.handle_9)")
            .replace("{archive}", "max(q.archive_5), max(q.archive_9)");

    private static final String QUALITY = """
            select r.product, r.batch, r.cause, count(*), sum(case when r.archived_at is null then 1 else 0 end),
            sum(r.quantity_affected), cast(null as char(3)), cast(null as decimal(21, 4)) from crm_service_request r
            where {complaints} group by r.product, r.batch, r.cause
            union all select r.product, r.batch, r.cause, 0, 0, null, w.currency, sum(w.amount) from crm_service_request r
            join crm_service_round w on w.tenant_id = r.tenant_id and w.request_id = r.id and w.amount is not null
            where {complaints} group by r.product, r.batch, r.cause, w.currency""".replace("{complaints}", """
                    r.tenant_id = :tenant and r.type = :quality
                    and r.created_at >= :begin and r.created_at < :end and {sight}""");

    private static final String NONE = "";

    private static final String BY_TYPE = "q.type";

    private static final String BY_TYPE_AND_YEAR = "q.type, q.year_created";

    @Override
    public ServiceResult overall(ReportPeriod period, Instant now, Visibility visibility) {
        return rows(NONE, period, now, visibility)
                .map(JpaServiceReports::result)
                .findFirst()
                .orElseThrow();
    }

    @Override
    public List<ServiceResult> byType(ReportPeriod period, Instant now, Visibility visibility) {
        return rows(BY_TYPE, period, now, visibility)
                .map(JpaServiceReports::result)
                .sorted(ServiceResult.RANKING)
                .toList();
    }

    @Override
    public List<ServiceYear> byTypeAndYear(ReportPeriod period, Instant now, Visibility visibility) {
        return rows(BY_TYPE_AND_YEAR, period, now, visibility)
                .map(row -> new ServiceYear((int) number(row[YEAR]), result(row)))
                .sorted(ServiceYear.RANKING)
                .toList();
    }

    @Override
    public List<QualityResult> quality(ReportPeriod period, Visibility visibility) {
        entityManager.flush();
        SessionQuery<Object> query = entityManager
                .nativeQuery(QUALITY.replace(
                        "{sight}", VisibilityCondition.sql(visibility, "r.creator_id", "r.assignee_id")))
                .setParameter("tenant", entityManager.tenant())
                .setParameter("quality", ServiceRequest.QUALITY)
                .setParameter("begin", period.begin())
                .setParameter("end", period.end());
        VisibilityCondition.values(visibility, "").forEach(query::setParameter);
        return query.getResultList().stream()
                .map(each -> (Object[]) each)
                .collect(Collectors.groupingBy(each -> Arrays.asList(each[0], each[1], each[2])))
                .values()
                .stream()
                .map(JpaServiceReports::quality)
                .sorted(QualityResult.RANKING)
                .toList();
    }

    /** The counts of complaints alike are in one row, and the amounts of their remedies in one for each currency. */
    private static QualityResult quality(List<Object[]> rows) {
        @Nullable Object[] any = rows.get(0);
        Map<String, Money> amounts = new TreeMap<>();
        BigDecimal quantity = BigDecimal.ZERO;
        for (@Nullable Object[] row : rows) {
            if (row[5] != null) {
                quantity = quantity.add((BigDecimal) row[5]);
            }
            if (row[6] != null && row[7] != null) {
                Currency currency = Currency.getInstance((String) row[6]);
                amounts.put(currency.getCurrencyCode(), new Money((BigDecimal) row[7], currency));
            }
        }
        return new QualityResult(
                (String) Objects.requireNonNull(any[0]),
                (String) any[1],
                (String) any[2],
                rows.stream().mapToLong(each -> number(each[3])).sum(),
                rows.stream().mapToLong(each -> number(each[4])).sum(),
                quantity,
                List.copyOf(amounts.values()));
    }

    private Stream<Object[]> rows(String groups, ReportPeriod period, Instant now, Visibility visibility) {
        entityManager.flush();
        List<ReportPeriod> years = period.years();
        String sql = sql(groups)
                .replace("{year}", year(years))
                .replace("{sight}", VisibilityCondition.sql(visibility, "r.creator_id", "r.assignee_id"));
        SessionQuery<Object> query = entityManager
                .nativeQuery(sql)
                .setParameter("tenant", entityManager.tenant())
                .setParameter("now", now)
                .setParameter("begin", period.begin())
                .setParameter("end", period.end());
        for (int place = 0; place < years.size(); place++) {
            query.setParameter("e" + place, years.get(place).end());
        }
        VisibilityCondition.values(visibility, "").forEach(query::setParameter);
        return query.getResultList().stream().map(each -> (Object[]) each);
    }

    private String sql(String groups) {
        boolean isOverall = groups.equals(NONE);
        String sql = entityManager.database() == Database.MARIADB
                ? WITH_EACH.replace("{within}", isOverall ? "" : "partition by " + groups.replace("q.", "n."))
                : OF_GROUPS;
        return sql.replace("{type}", isOverall ? "''" : BY_TYPE) + (isOverall ? "" : " group by " + groups);
    }

    private static String told(String seconds, int tenths) {
        return "percentile_cont(0." + tenths + ") within group (order by " + seconds + ")";
    }

    /** Returns an expression for the year of a request, by the instants at which the years end in the zone. */
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
                number(row[4]),
                spread(row, HANDLED),
                spread(row, ARCHIVED),
                number(row[5]),
                number(row[6]),
                deadlines(row, ASSIGNED_IN_TIME),
                deadlines(row, HANDLED_IN_TIME));
    }

    private static KeptDeadlines deadlines(Object[] row, int column) {
        return new KeptDeadlines(number(row[column]), number(row[column + 1]));
    }

    private static @Nullable Percentiles spread(Object[] row, int column) {
        long cases = number(row[column]);
        return cases == 0 ? null : new Percentiles(cases, time(row[column + 1]), time(row[column + 2]));
    }

    /**
     * A percentile between two whole seconds is a multiple of a tenth of a second, which the database returns as a floating-point
     * number.
     */
    private static Duration time(Object seconds) {
        return Duration.ofMillis(Math.round(((Number) seconds).doubleValue() * 10) * 100);
    }

    private static long number(@Nullable Object value) {
        return value == null ? 0 : ((Number) value).longValue();
    }
}
