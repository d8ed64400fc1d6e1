package org.crmkit.persistence.jpa.internal.reporting.sales;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.crmkit.kernel.permission.Visibility;
import org.crmkit.kernel.value.Money;
import org.crmkit.persistence.jpa.internal.query.VisibilityCondition;
import org.crmkit.persistence.jpa.internal.transaction.TenantEntityManager;
import org.crmkit.reporting.period.ReportPeriod;
import org.crmkit.reporting.sales.ForecastMonth;
import org.crmkit.reporting.sales.MonthResult;
import org.crmkit.reporting.sales.SalesReportFilter;
import org.jspecify.annotations.Nullable;

/** The won and the expected results of each month: one grouped query, with a group for each month and currency. */
final class MonthlyResultsQuery {

    private static final int MONTHS_A_YEAR = 12;

    /** A day belongs to its calendar month. An instant belongs to the month in which it lies in the zone. */
    private static final String SUMS = """
            select q.month_place, q.currency, sum(q.is_open) as open_count,
            sum(case when q.is_open = 1 then q.amount * q.probability end) as hundredfold, sum(1 - q.is_open) as won_count,
            sum(case when q.is_open = 0 then q.amount end) as won_value
            from (select r.currency, r.amount, r.probability,
            case when r.closed_at is null then 1 else 0 end as is_open,
            case when r.closed_at is null then extract(year from r.expected_close) * {monthsAYear}
            + extract(month from r.expected_close) - :first{closed} end as month_place
            from crm_opportunity r
            where r.tenant_id = :tenant
            and ({open}r.customer_id is not null and r.closed_at >= :begin and r.closed_at < :end)
            and {sight}) q
            group by q.month_place, q.currency""".replace("{monthsAYear}", String.valueOf(MONTHS_A_YEAR));

    private static final String OPEN = """
            r.closed_at is null and r.created_at < :end and (r.expected_close is null or
            r.expected_close >= cast(:from as date) and r.expected_close < cast(:until as date)) or\s""";

    private static final String OF_ASSIGNEE = " and r.assignee_id = :assignee";

    private MonthlyResultsQuery() {}

    /** The results of a month in one currency; {@code month} is null for opportunities without an expected date. */
    record Part(
            @Nullable Integer month,
            @Nullable String currency,
            Long open,
            @Nullable BigDecimal hundredfold,
            Long won,
            @Nullable BigDecimal value) {}

    /**
     * Returns the won and the open opportunities, month by month. The last element contains the open opportunities without an
     * expected date.
     */
    static List<ForecastMonth> forecast(
            TenantEntityManager entityManager, SalesReportFilter filter, Visibility visibility) {
        List<YearMonth> months = filter.period().months();
        Map<String, Object> values = values(entityManager, filter, months, visibility);
        values.put("from", filter.period().from());
        values.put("until", filter.period().until());
        List<Part> parts = entityManager.rows(sql(OPEN, filter, months, visibility), "crm.months", Part.class, values);
        List<ForecastMonth> result = new ArrayList<>();
        for (int place = 0; place < months.size(); place++) {
            result.add(forecast(months.get(place), of(place, parts)));
        }
        result.add(forecast(null, of(null, parts)));
        return result;
    }

    /** Returns the won opportunities, month by month. */
    static List<MonthResult> won(TenantEntityManager entityManager, SalesReportFilter filter, Visibility visibility) {
        List<YearMonth> months = filter.period().months();
        Map<String, Object> values = values(entityManager, filter, months, visibility);
        List<Part> parts = entityManager.rows(sql("", filter, months, visibility), "crm.months", Part.class, values);
        List<MonthResult> result = new ArrayList<>();
        for (int place = 0; place < months.size(); place++) {
            List<Part> meant = of(place, parts);
            result.add(new MonthResult(months.get(place), won(meant), values(meant)));
        }
        return result;
    }

    private static String sql(String open, SalesReportFilter filter, List<YearMonth> months, Visibility visibility) {
        StringBuilder closed = new StringBuilder();
        for (int place = 0; place < months.size(); place++) {
            closed.append(" when r.closed_at < :e")
                    .append(place)
                    .append(" then ")
                    .append(place);
        }
        String sight = VisibilityCondition.sql(visibility, "r.creator_id", "r.assignee_id");
        return SUMS.replace("{open}", open)
                .replace("{closed}", closed)
                .replace("{sight}", filter.assignee() == null ? sight : sight + OF_ASSIGNEE);
    }

    private static Map<String, Object> values(
            TenantEntityManager entityManager,
            SalesReportFilter filter,
            List<YearMonth> months,
            Visibility visibility) {
        ReportPeriod period = filter.period();
        Map<String, Object> values = new HashMap<>(VisibilityCondition.values(visibility, ""));
        values.put("tenant", entityManager.tenant());
        values.put("begin", period.begin());
        values.put("end", period.end());
        values.put(
                "first", period.from().getYear() * MONTHS_A_YEAR + period.from().getMonthValue());
        for (int place = 0; place < months.size(); place++) {
            values.put("e" + place, period.end(months.get(place)));
        }
        if (filter.assignee() != null) {
            values.put("assignee", filter.assignee().value());
        }
        return values;
    }

    private static List<Part> of(@Nullable Integer place, List<Part> parts) {
        return parts.stream()
                .filter(each -> Objects.equals(each.month(), place))
                .toList();
    }

    private static ForecastMonth forecast(@Nullable YearMonth month, List<Part> parts) {
        Map<String, Money> weighted = new TreeMap<>();
        for (Part each : parts) {
            BigDecimal hundredfold = each.hundredfold();
            put(weighted, each.currency(), hundredfold == null ? null : hundredfold.movePointLeft(2));
        }
        return new ForecastMonth(
                month,
                parts.stream().mapToLong(Part::open).sum(),
                List.copyOf(weighted.values()),
                won(parts),
                values(parts));
    }

    private static long won(List<Part> parts) {
        return parts.stream().mapToLong(Part::won).sum();
    }

    private static List<Money> values(List<Part> parts) {
        Map<String, Money> values = new TreeMap<>();
        parts.forEach(each -> put(values, each.currency(), each.value()));
        return List.copyOf(values.values());
    }

    private static void put(Map<String, Money> sums, @Nullable String code, @Nullable BigDecimal exact) {
        if (code != null && exact != null) {
            Currency currency = Currency.getInstance(code);
            sums.put(code, Money.rounded(exact, currency, RoundingMode.HALF_UP));
        }
    }
}
