package org.crmkit.persistence.jpa.internal.reporting.sales;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.crmkit.kernel.permission.Visibility;
import org.crmkit.kernel.value.Money;
import org.crmkit.persistence.jpa.internal.query.VisibilityCondition;
import org.crmkit.persistence.jpa.internal.transaction.TenantEntityManager;
import org.crmkit.reporting.period.ReportPeriod;
import org.crmkit.reporting.sales.ForecastRow;
import org.crmkit.reporting.sales.MonthResult;
import org.crmkit.reporting.sales.SalesReportFilter;
import org.jspecify.annotations.Nullable;

/** The won and the expected results of each month: one grouped query, with a group for each month and currency. */
final class MonthlyResultsQuery {

    private static final int MONTHS_A_YEAR = 12;

    /** A statement has a parameter for each month; a longer period is asked for in parts. */
    private static final int MONTHS_MAX = 120;

    /** The place of the open opportunities that were expected before the period. */
    private static final int OVERDUE = -1;

    /** A day belongs to its calendar month. An instant belongs to the month in which it lies in the zone. */
    private static final String SUMS =
            """
            select q.month_place, q.currency, sum(q.is_open) as open_count,
            sum(case when q.is_open = 1 then q.amount * q.probability end) as hundredfold, sum(1 - q.is_open) as won_count,
            sum(case when q.is_open = 0 then q.amount end) as won_value
            from (select r.currency, r.amount, r.probability,
            case when r.closed_at is null then 1 else 0 end as is_open,
            case when r.closed_at is null and r.expected_close < cast(:from as date) then {overdue}
            when r.closed_at is null then extract(year from r.expected_close) * {monthsAYear}
            + extract(month from r.expected_close) - :first{closed} end as month_place
            from crm_opportunity r
            where r.tenant_id = :tenant
            and ({open}r.state = 'WON' and r.closed_at >= :begin and r.closed_at < :end)
            and {sight}) q
            group by q.month_place, q.currency""".replace("{monthsAYear}", String.valueOf(MONTHS_A_YEAR)).replace("{overdue}", String.valueOf(OVERDUE));

    private static final String OPEN = """
            r.closed_at is null and r.created_at < :openedBefore
            and (r.expected_close is null or r.expected_close < cast(:until as date)) or\s""";

    private static final String OF_ASSIGNEE = " and r.assignee_id = :assignee";

    private MonthlyResultsQuery() {}

    /**
     * The results of a month in one currency; {@code month} is null for opportunities without an expected date, and
     * {@link #OVERDUE} for those that were expected before.
     */
    record Part(
            @Nullable Integer month,
            @Nullable String currency,
            Long open,
            @Nullable BigDecimal hundredfold,
            Long won,
            @Nullable BigDecimal value) {}

    /**
     * Returns the open opportunities that were expected before the period, the won and the open ones month by month, and the open
     * ones without an expected date.
     */
    static List<ForecastRow> forecast(
            TenantEntityManager entityManager, SalesReportFilter filter, Visibility visibility) {
        List<ForecastRow> months = new ArrayList<>();
        List<Part> first = List.of();
        for (ReportPeriod some : parts(filter.period())) {
            List<Part> found = found(entityManager, OPEN, filter, some, visibility);
            first = months.isEmpty() ? found : first;
            eachMonth(
                    some,
                    found,
                    (month, meant) ->
                            months.add(ForecastRow.of(month, open(meant), weighted(meant), won(meant), values(meant))));
        }
        List<Part> overdue = of(OVERDUE, first);
        List<Part> undated = of(null, first);
        List<ForecastRow> result = new ArrayList<>();
        result.add(ForecastRow.overdue(open(overdue), weighted(overdue)));
        result.addAll(months);
        result.add(ForecastRow.undated(open(undated), weighted(undated)));
        return result;
    }

    /** Returns the won opportunities, month by month. */
    static List<MonthResult> won(TenantEntityManager entityManager, SalesReportFilter filter, Visibility visibility) {
        List<MonthResult> result = new ArrayList<>();
        for (ReportPeriod some : parts(filter.period())) {
            eachMonth(
                    some,
                    found(entityManager, "", filter, some, visibility),
                    (month, meant) -> result.add(new MonthResult(month, won(meant), values(meant))));
        }
        return result;
    }

    /** Returns the parts of a period of at most {@link #MONTHS_MAX} months. */
    private static List<ReportPeriod> parts(ReportPeriod period) {
        List<ReportPeriod> parts = new ArrayList<>();
        LocalDate from = period.from();
        while (from.isBefore(period.until())) {
            LocalDate end = from.withDayOfMonth(1).plusMonths(MONTHS_MAX);
            LocalDate until = end.isBefore(period.until()) ? end : period.until();
            parts.add(new ReportPeriod(from, until, period.zone()));
            from = until;
        }
        return parts;
    }

    private static void eachMonth(ReportPeriod period, List<Part> found, BiConsumer<YearMonth, List<Part>> row) {
        List<YearMonth> months = period.months();
        for (int place = 0; place < months.size(); place++) {
            row.accept(months.get(place), of(place, found));
        }
    }

    private static List<Part> found(
            TenantEntityManager entityManager,
            String open,
            SalesReportFilter filter,
            ReportPeriod some,
            Visibility visibility) {
        List<YearMonth> months = some.months();
        Map<String, Object> values = new HashMap<>(VisibilityCondition.values(visibility, ""));
        values.put("tenant", entityManager.tenant());
        values.put("begin", some.begin());
        values.put("end", some.end());
        values.put("from", some.from());
        values.put("first", some.from().getYear() * MONTHS_A_YEAR + some.from().getMonthValue());
        if (!open.isEmpty()) {
            values.put("openedBefore", filter.period().end());
            values.put("until", some.until());
        }
        for (int place = 0; place < months.size(); place++) {
            values.put("e" + place, some.end(months.get(place)));
        }
        if (filter.assignee() != null) {
            values.put("assignee", filter.assignee().value());
        }
        return entityManager.rows(sql(open, filter, months, visibility), "crm.months", Part.class, values);
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

    private static List<Part> of(@Nullable Integer place, List<Part> parts) {
        return parts.stream()
                .filter(each -> Objects.equals(each.month(), place))
                .toList();
    }

    private static long open(List<Part> parts) {
        return parts.stream().mapToLong(Part::open).sum();
    }

    private static List<Money> weighted(List<Part> parts) {
        Map<String, Money> weighted = new TreeMap<>();
        for (Part each : parts) {
            BigDecimal hundredfold = each.hundredfold();
            put(weighted, each.currency(), hundredfold == null ? null : hundredfold.movePointLeft(2));
        }
        return List.copyOf(weighted.values());
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
