package org.crmkit.persistence.jpa.internal.reporting.sales;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.crmkit.kernel.permission.Visibility;
import org.crmkit.kernel.value.Money;
import org.crmkit.persistence.jpa.internal.entity.ColumnValues;
import org.crmkit.persistence.jpa.internal.query.JpqlQuery;
import org.crmkit.persistence.jpa.internal.sales.JpaOpportunities;
import org.crmkit.persistence.jpa.internal.transaction.TenantEntityManager;
import org.crmkit.reporting.sales.ForecastRow;
import org.crmkit.reporting.sales.Funnel;
import org.crmkit.reporting.sales.LossReason;
import org.crmkit.reporting.sales.MonthResult;
import org.crmkit.reporting.sales.SalesGrouping;
import org.crmkit.reporting.sales.SalesReportFilter;
import org.crmkit.reporting.sales.SalesReports;
import org.crmkit.reporting.sales.SalesResult;
import org.crmkit.reporting.sales.StageConversion;
import org.crmkit.reporting.sales.Velocity;
import org.jspecify.annotations.Nullable;

/** The reports of sales, each by one grouped query. Only sums leave the database. */
public record JpaSalesReports(TenantEntityManager entityManager) implements SalesReports {

    private static final String CLOSED = "r.closing.closedAt >= :begin and r.closing.closedAt < :end";
    private static final String OPEN_OR_CLOSED =
            "(r.closing.closedAt is null and r.createdAt < :end or " + CLOSED + ")";

    private static final String FUNNEL = """
            select new org.crmkit.persistence.jpa.internal.reporting.sales.FunnelListRow$Part(
            r.state, s.key.id, s.name, s.position, r.amount.currency, count(r), sum(r.amount.amount),
            sum(r.amount.amount * r.probability), count(r.cycleSeconds), min(r.cycleSeconds), max(r.cycleSeconds),
            sum(r.cycleSeconds))
            from OpportunityRow r
            left join StageRow s on s.key.tenantId = r.key.tenantId and s.key.id = r.currentStage.stage""";

    private static final String RESULT = """
            r.amount.currency,
            sum(case when {won} then 1 else 0 end), sum(case when {won} then 0 else 1 end),
            sum(case when {won} then r.amount.amount end)) from OpportunityRow r""".replace("{won}", VelocityQuery.WON);

    private static final String BY_ASSIGNEE = """
            select new org.crmkit.persistence.jpa.internal.reporting.sales.JpaSalesReports$Part(
            r.assignment.assignee, p.realName, {result} left join UserRow p on p.key.tenantId = r.key.tenantId
            and p.key.id = r.assignment.assignee""".replace("{result}", RESULT);

    private static final String BY_UNIT = """
            select new org.crmkit.persistence.jpa.internal.reporting.sales.JpaSalesReports$Part(
            p.unit, o.name, {result} join UserRow p on p.key.tenantId = r.key.tenantId
            and p.key.id = r.assignment.assignee
            join OrgUnitRow o on o.key.tenantId = r.key.tenantId and o.key.id = p.unit""".replace("{result}", RESULT);

    private static final String LOSS_REASONS = """
            select new org.crmkit.persistence.jpa.internal.reporting.sales.JpaSalesReports$Lost(
            r.closing.lossReason, r.amount.currency, count(r), sum(r.amount.amount)) from OpportunityRow r""";

    /** The won and lost opportunities of an assignee or a unit in one currency. */
    record Part(
            UUID id,
            @Nullable String name,
            @Nullable String currency,
            long won,
            long lost,
            @Nullable BigDecimal value) {}

    /** The opportunities that were lost for a reason in one currency. */
    record Lost(
            String reason,
            @Nullable String currency,
            long lost,
            @Nullable BigDecimal value) {}

    @Override
    public Funnel funnel(SalesReportFilter filter, Visibility visibility) {
        JpqlQuery clauses = within(JpqlQuery.of(FUNNEL, entityManager).and(OPEN_OR_CLOSED), filter, visibility)
                .then("group by r.state, s.key.id, s.name, s.position, r.amount.currency");
        return FunnelListRow.funnel(clauses.list(entityManager, FunnelListRow.Part.class));
    }

    @Override
    public List<SalesResult> results(SalesReportFilter filter, SalesGrouping by, Visibility visibility) {
        return switch (by) {
            case ASSIGNEE ->
                results(within(BY_ASSIGNEE, filter, visibility)
                        .then("group by r.assignment.assignee, p.realName, r.amount.currency"));
            case UNIT ->
                results(within(BY_UNIT, filter, visibility).then("group by p.unit, o.name, r.amount.currency"));
        };
    }

    @Override
    public List<LossReason> lossReasons(SalesReportFilter filter, Visibility visibility) {
        return LossReason.ranked(within(LOSS_REASONS, filter, visibility)
                .and("r.closing.lossReason is not null")
                .then("group by r.closing.lossReason, r.amount.currency")
                .list(entityManager, Lost.class)
                .stream()
                .collect(Collectors.groupingBy(Lost::reason))
                .entrySet()
                .stream()
                .map(each -> reason(each.getKey(), each.getValue()))
                .toList());
    }

    private static LossReason reason(String reason, List<Lost> parts) {
        Map<String, Money> values = new TreeMap<>();
        parts.forEach(each -> put(values, each.currency(), each.value()));
        return new LossReason(reason, parts.stream().mapToLong(Lost::lost).sum(), List.copyOf(values.values()));
    }

    @Override
    public List<MonthResult> byMonth(SalesReportFilter filter, Visibility visibility) {
        return MonthlyResultsQuery.won(entityManager, filter, visibility);
    }

    @Override
    public List<StageConversion> conversions(SalesReportFilter filter, Visibility visibility) {
        return StageConversions.of(entityManager, filter, visibility);
    }

    @Override
    public List<ForecastRow> forecast(SalesReportFilter filter, Visibility visibility) {
        return MonthlyResultsQuery.forecast(entityManager, filter, visibility);
    }

    @Override
    public Velocity velocity(SalesReportFilter filter, Visibility visibility) {
        JpqlQuery clauses =
                within(JpqlQuery.of(VelocityQuery.SELECT, entityManager).and(OPEN_OR_CLOSED), filter, visibility);
        return VelocityQuery.velocity(clauses.then(VelocityQuery.GROUPS).list(entityManager, VelocityQuery.Part.class));
    }

    /** Returns a query on the opportunities that were closed within the period. */
    private JpqlQuery within(String select, SalesReportFilter filter, Visibility visibility) {
        return closedWithin(JpqlQuery.of(select, entityManager), filter, visibility);
    }

    /** Restricts rows {@code r} to the opportunities that were closed within the period. */
    static JpqlQuery closedWithin(JpqlQuery clauses, SalesReportFilter filter, Visibility visibility) {
        return within(clauses.and(CLOSED), filter, visibility);
    }

    private static JpqlQuery within(JpqlQuery clauses, SalesReportFilter filter, Visibility visibility) {
        clauses.set("begin", filter.period().begin())
                .set("end", filter.period().end())
                .and("r.assignment.assignee = :assignee", "assignee", ColumnValues.bare(filter.assignee()));
        return JpaOpportunities.visibleTo(clauses, visibility);
    }

    private List<SalesResult> results(JpqlQuery clauses) {
        Map<UUID, List<Part>> parts = new LinkedHashMap<>();
        clauses.list(entityManager, Part.class)
                .forEach(each -> parts.computeIfAbsent(each.id(), id -> new ArrayList<>())
                        .add(each));
        return parts.values().stream()
                .map(JpaSalesReports::result)
                .sorted(SalesResult.RANKING)
                .toList();
    }

    private static SalesResult result(List<Part> parts) {
        Map<String, Money> values = new TreeMap<>();
        parts.forEach(each -> put(values, each.currency(), each.value()));
        Part any = parts.get(0);
        return new SalesResult(
                any.id(),
                any.name() == null ? "" : any.name(),
                parts.stream().mapToLong(Part::won).sum(),
                parts.stream().mapToLong(Part::lost).sum(),
                List.copyOf(values.values()));
    }

    private static void put(Map<String, Money> values, @Nullable String currency, @Nullable BigDecimal value) {
        if (currency != null && value != null) {
            values.put(currency, new Money(value, Currency.getInstance(currency)));
        }
    }
}
