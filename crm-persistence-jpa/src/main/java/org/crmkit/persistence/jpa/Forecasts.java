package org.crmkit.persistence.jpa;

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
import org.crmkit.actor.Visibility;
import org.crmkit.insight.report.ReportPeriod;
import org.crmkit.insight.sales.ForecastMonth;
import org.crmkit.insight.sales.SalesScope;
import org.crmkit.value.Money;
import org.jspecify.annotations.Nullable;

/** What each month brings: one grouped query, a group for each month and currency. */
final class Forecasts {

    private static final int MONTHS_A_YEAR = 12;

    /** Days belong to the months they say, instants to those that the zone makes of them. */
    private static final String FORECAST = "select q.month_place, q.currency, sum(q.is_open) as open_count,"
            + " sum(case when q.is_open = 1 then q.amount * q.probability end) as hundredfold,"
            + " sum(1 - q.is_open) as won_count, sum(case when q.is_open = 0 then q.amount end) as won_value"
            + " from (select r.currency, r.amount, r.probability, case when r.closed_at is null then 1 else 0 end as is_open,"
            + " case when r.closed_at is null then extract(year from r.expected_close) * " + MONTHS_A_YEAR
            + " + extract(month from r.expected_close) - :first{closed} end as month_place"
            + " from crm_opportunity r where r.tenant_id = :tenant and ("
            + "r.closed_at is null and r.created_at < :end"
            + " and (r.expected_close is null or r.expected_close >= :from and r.expected_close < :until)"
            + " or r.customer_id is not null and r.closed_at >= :begin and r.closed_at < :end) and {sight}) q"
            + " group by q.month_place, q.currency";

    private static final String OF_ASSIGNEE = " and r.assignee_id = :assignee";

    private Forecasts() {}

    /** What a month brings in one currency; no month is that of opportunities without an expected date. */
    record Part(
            @Nullable Integer month,
            @Nullable String currency,
            Long open,
            @Nullable BigDecimal hundredfold,
            Long won,
            @Nullable BigDecimal value) {}

    static List<ForecastMonth> of(Session session, SalesScope scope, Visibility visibility) {
        List<YearMonth> months = scope.period().months();
        Map<String, Object> values = values(session, scope, months, visibility);
        List<Part> parts = session.rows(sql(scope, months, visibility), OrderRow.FORECAST, Part.class, values);
        List<ForecastMonth> result = new ArrayList<>();
        for (int place = 0; place < months.size(); place++) {
            result.add(month(months.get(place), place, parts));
        }
        result.add(month(null, null, parts));
        return result;
    }

    private static String sql(SalesScope scope, List<YearMonth> months, Visibility visibility) {
        StringBuilder closed = new StringBuilder();
        for (int place = 0; place < months.size(); place++) {
            closed.append(" when r.closed_at < :e")
                    .append(place)
                    .append(" then ")
                    .append(place);
        }
        String sight = Sight.sql(visibility, "r.creator_id", "r.assignee_id");
        return FORECAST.replace("{closed}", closed)
                .replace("{sight}", scope.assignee() == null ? sight : sight + OF_ASSIGNEE);
    }

    private static Map<String, Object> values(
            Session session, SalesScope scope, List<YearMonth> months, Visibility visibility) {
        ReportPeriod period = scope.period();
        Map<String, Object> values = new HashMap<>(Sight.values(visibility, ""));
        values.put("tenant", session.tenant());
        values.put("begin", period.begin());
        values.put("end", period.end());
        values.put("from", period.from());
        values.put("until", period.until());
        values.put(
                "first", period.from().getYear() * MONTHS_A_YEAR + period.from().getMonthValue());
        for (int place = 0; place < months.size(); place++) {
            values.put("e" + place, period.end(months.get(place)));
        }
        if (scope.assignee() != null) {
            values.put("assignee", scope.assignee().value());
        }
        return values;
    }

    private static ForecastMonth month(@Nullable YearMonth month, @Nullable Integer place, List<Part> parts) {
        List<Part> meant = parts.stream()
                .filter(each -> Objects.equals(each.month(), place))
                .toList();
        Map<String, Money> weighted = new TreeMap<>();
        Map<String, Money> values = new TreeMap<>();
        for (Part each : meant) {
            BigDecimal hundredfold = each.hundredfold();
            put(weighted, each.currency(), hundredfold == null ? null : hundredfold.movePointLeft(2));
            put(values, each.currency(), each.value());
        }
        return new ForecastMonth(
                month,
                meant.stream().mapToLong(Part::open).sum(),
                List.copyOf(weighted.values()),
                meant.stream().mapToLong(Part::won).sum(),
                List.copyOf(values.values()));
    }

    private static void put(Map<String, Money> sums, @Nullable String code, @Nullable BigDecimal exact) {
        if (code != null && exact != null) {
            Currency currency = Currency.getInstance(code);
            sums.put(code, Money.rounded(exact, currency, RoundingMode.HALF_UP));
        }
    }
}
