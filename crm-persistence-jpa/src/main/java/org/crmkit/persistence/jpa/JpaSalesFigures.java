package org.crmkit.persistence.jpa;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.crmkit.actor.Visibility;
import org.crmkit.insight.sales.ForecastMonth;
import org.crmkit.insight.sales.Funnel;
import org.crmkit.insight.sales.MonthResult;
import org.crmkit.insight.sales.SalesFigures;
import org.crmkit.insight.sales.SalesResult;
import org.crmkit.insight.sales.SalesScope;
import org.crmkit.insight.sales.StageConversion;
import org.crmkit.insight.sales.Velocity;
import org.crmkit.value.Money;
import org.jspecify.annotations.Nullable;

/** Reports of sales: each one grouped query; only sums leave the database. */
record JpaSalesFigures(Session session) implements SalesFigures {

    private static final String CLOSED = "r.closing.closedAt >= :begin and r.closing.closedAt < :end";
    private static final String OPEN_OR_CLOSED =
            "(r.closing.closedAt is null and r.createdAt < :end or " + CLOSED + ")";

    private static final String FUNNEL = "select new org.crmkit.persistence.jpa.FunnelCells$Part("
            + "r.state, s.key.id, s.name, s.position, r.amount.currency, count(r),"
            + " sum(r.amount.amount), sum(r.amount.amount * r.probability),"
            + " count(r.cycleSeconds), min(r.cycleSeconds), max(r.cycleSeconds), sum(r.cycleSeconds))"
            + " from OpportunityRow r"
            + " left join StageRow s on s.key.tenantId = r.key.tenantId and s.key.id = r.place.stage";

    private static final String RESULT = "r.amount.currency,"
            + " sum(case when r.closing.customer is not null then 1 else 0 end),"
            + " sum(case when r.closing.customer is null then 1 else 0 end),"
            + " sum(case when r.closing.customer is not null then r.amount.amount end)) from OpportunityRow r";

    private static final String BY_ASSIGNEE = "select new org.crmkit.persistence.jpa.JpaSalesFigures$Part("
            + "r.assignment.assignee, p.realName, " + RESULT
            + " left join UserRow p on p.key.tenantId = r.key.tenantId and p.key.id = r.assignment.assignee";

    private static final String BY_CUSTOMER = "select new org.crmkit.persistence.jpa.JpaSalesFigures$Part("
            + "r.closing.customer, {customerName}, " + RESULT
            + " left join CustomerRow c on c.key.tenantId = r.key.tenantId and c.key.id = r.closing.customer";

    /** What somebody won and lost in one currency. */
    record Part(
            UUID id,
            @Nullable String name,
            @Nullable String currency,
            long won,
            long lost,
            @Nullable BigDecimal value) {}

    @Override
    public Funnel funnel(SalesScope scope, Visibility visibility) {
        Clauses clauses = within(Clauses.of(FUNNEL, session).and(OPEN_OR_CLOSED), scope, visibility)
                .then("group by r.state, s.key.id, s.name, s.position, r.amount.currency");
        return FunnelCells.funnel(clauses.list(session, FunnelCells.Part.class));
    }

    @Override
    public List<SalesResult> byAssignee(SalesScope scope, Visibility visibility) {
        Clauses clauses = within(Clauses.of(BY_ASSIGNEE, session).and(CLOSED), scope, visibility);
        return results(clauses.then("group by r.assignment.assignee, p.realName, r.amount.currency"));
    }

    @Override
    public List<SalesResult> byCustomer(SalesScope scope, Visibility visibility) {
        Clauses clauses = within(
                        Clauses.of(CustomerName.in(BY_CUSTOMER, visibility), session)
                                .and(CLOSED),
                        scope,
                        visibility)
                .and("r.closing.customer is not null");
        return results(
                clauses.then("group by r.closing.customer, " + CustomerName.group(visibility) + ", r.amount.currency"));
    }

    @Override
    public List<MonthResult> byMonth(SalesScope scope, Visibility visibility) {
        return Months.won(session, scope, visibility);
    }

    @Override
    public List<StageConversion> conversions(SalesScope scope, Visibility visibility) {
        return StageConversions.of(session, scope, visibility);
    }

    @Override
    public List<ForecastMonth> forecast(SalesScope scope, Visibility visibility) {
        return Months.forecast(session, scope, visibility);
    }

    @Override
    public Velocity velocity(SalesScope scope, Visibility visibility) {
        Clauses clauses = within(Clauses.of(Velocities.SELECT, session).and(OPEN_OR_CLOSED), scope, visibility);
        return Velocities.velocity(clauses.then(Velocities.GROUPS).list(session, Velocities.Part.class));
    }

    private static Clauses within(Clauses clauses, SalesScope scope, Visibility visibility) {
        clauses.set("begin", scope.period().begin())
                .set("end", scope.period().end())
                .and("r.assignment.assignee = :assignee", "assignee", Values.bare(scope.assignee()));
        return JpaOpportunities.sight(clauses, visibility);
    }

    private List<SalesResult> results(Clauses clauses) {
        Map<UUID, List<Part>> parts = new LinkedHashMap<>();
        clauses.list(session, Part.class)
                .forEach(each -> parts.computeIfAbsent(each.id(), id -> new ArrayList<>())
                        .add(each));
        return parts.values().stream()
                .map(JpaSalesFigures::result)
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
