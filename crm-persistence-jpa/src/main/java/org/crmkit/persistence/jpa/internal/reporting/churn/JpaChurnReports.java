package org.crmkit.persistence.jpa.internal.reporting.churn;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.crmkit.churn.ChurnCaseId;
import org.crmkit.customer.CustomerId;
import org.crmkit.customer.CustomerNumber;
import org.crmkit.kernel.permission.OrgUnitId;
import org.crmkit.kernel.permission.UserId;
import org.crmkit.kernel.permission.Visibility;
import org.crmkit.kernel.query.ListQuery;
import org.crmkit.kernel.query.Page;
import org.crmkit.persistence.jpa.internal.churn.ChurnValues;
import org.crmkit.persistence.jpa.internal.customer.CustomerCodes;
import org.crmkit.persistence.jpa.internal.customer.CustomerName;
import org.crmkit.persistence.jpa.internal.customer.JpaCustomers;
import org.crmkit.persistence.jpa.internal.entity.ColumnValues;
import org.crmkit.persistence.jpa.internal.query.JpqlQuery;
import org.crmkit.persistence.jpa.internal.query.PagedQuery;
import org.crmkit.persistence.jpa.internal.query.SortOrder;
import org.crmkit.persistence.jpa.internal.query.VisibilityCondition;
import org.crmkit.persistence.jpa.internal.transaction.TenantEntityManager;
import org.crmkit.reporting.churn.ChurnReportFilter;
import org.crmkit.reporting.churn.ChurnReports;
import org.crmkit.reporting.churn.ChurnResult;
import org.crmkit.reporting.churn.Loss;
import org.crmkit.reporting.churn.LossFilter;
import org.crmkit.reporting.churn.LossReasonCount;
import org.crmkit.reporting.churn.LossSort;
import org.crmkit.reporting.churn.ManagerChurn;
import org.crmkit.reporting.churn.UnitChurn;
import org.jspecify.annotations.Nullable;

/** The reports of churn, each by one query. */
public record JpaChurnReports(TenantEntityManager entityManager) implements ChurnReports {

    private static final String LOSSES = """
            select new org.crmkit.persistence.jpa.internal.reporting.churn.JpaChurnReports$LossRow(
            r.key.id, r.customer, c.number, {customerName}, r.manager, m.realName, r.lastOrder.externalId,
            r.lastOrder.date, r.reason, r.lostAt, r.recoveredAt) from ChurnCaseRow r
            join CustomerRow c on c.key.tenantId = r.key.tenantId and c.key.id = r.customer
            left join UserRow m on m.key.tenantId = r.key.tenantId and m.key.id = r.manager""";

    /**
     * Counts the customers registered before the period who were neither archived nor lost when it began. An archived customer
     * does not change any more.
     */
    private static final String ACTIVE = """
            select {manager}count(*) as active, 0 as opened, 0 as confirmed, 0 as recovered from crm_customer c
            where c.tenant_id = :tenant and c.created_at < :begin
            and (c.state in (:accepting) or c.changed_at >= :begin)
            and not exists (select 1 from crm_churn_case k where k.tenant_id = c.tenant_id and k.customer_id = c.id
            and k.lost_at < :begin and (k.recovered_at is null or k.recovered_at >= :begin))
            and {customers}""";

    private static final String CASES = """
            select {manager}0 as active, {created} as opened, {lost} as confirmed, {recovered} as recovered
            from crm_churn_case r where r.tenant_id = :tenant
            and (r.created_at >= :begin and r.created_at < :end or r.lost_at >= :begin and r.lost_at < :end
            or r.recovered_at >= :begin and r.recovered_at < :end) and {cases}""";

    private static final String SUMS = """
             coalesce(sum(q.active), 0) as active, coalesce(sum(q.opened), 0) as opened,
            coalesce(sum(q.confirmed), 0) as confirmed, coalesce(sum(q.recovered), 0) as recovered from (""";

    private static final String OVERALL =
            "select" + SUMS + ACTIVE.replace("{manager}", "") + " union all " + cases("") + ") q";

    private static final String OF_MANAGERS = "{active} group by c.manager_id union all {cases} group by r.manager_id"
            .replace("{active}", ACTIVE.replace("{manager}", "c.manager_id, "))
            .replace("{cases}", cases("r.manager_id, "));

    private static final String BY_MANAGER = """
            select q.manager_id as id, coalesce(m.real_name, '') as name,{sums}{managers}) q
            left join crm_user m on m.tenant_id = :tenant and m.id = q.manager_id
            group by q.manager_id, m.real_name""".replace("{sums}", SUMS).replace("{managers}", OF_MANAGERS);

    private static final String BY_UNIT = """
            select m.unit_id as id, o.name as name,{sums}{managers}) q
            join crm_user m on m.tenant_id = :tenant and m.id = q.manager_id
            join crm_org_unit o on o.tenant_id = :tenant and o.id = m.unit_id
            group by m.unit_id, o.name""".replace("{sums}", SUMS).replace("{managers}", OF_MANAGERS);

    private static final String BY_REASON = """
            select new org.crmkit.reporting.churn.LossReasonCount(r.reason, count(r)) from ChurnCaseRow r""";

    private static final CustomerCodes.OfCustomerState STATES = new CustomerCodes.OfCustomerState();

    /** A loss as the query selects it. */
    record LossRow(
            UUID id,
            UUID customer,
            String number,
            String name,
            UUID manager,
            @Nullable String managerName,
            @Nullable String lastOrder,
            @Nullable LocalDate lastOrderDate,
            String reason,
            Instant lostAt,
            @Nullable Instant recoveredAt) {

        Loss loss() {
            return new Loss(
                    new ChurnCaseId(id),
                    new CustomerId(customer),
                    new CustomerNumber(number),
                    name,
                    new UserId(manager),
                    managerName == null ? "" : managerName,
                    ChurnValues.lastOrder(lastOrder, lastOrderDate),
                    reason,
                    lostAt,
                    recoveredAt);
        }
    }

    /** The sums of all managers, as the query selects them. */
    record Sums(Long active, Long opened, Long confirmed, Long recovered) {

        ChurnResult result() {
            return new ChurnResult(active, opened, confirmed, recovered);
        }
    }

    /** The sums of a manager or a unit, as the query selects them. */
    record Balance(UUID id, String name, Long active, Long opened, Long confirmed, Long recovered) {

        ManagerChurn ofManager() {
            return new ManagerChurn(new UserId(id), name, result());
        }

        UnitChurn ofUnit() {
            return new UnitChurn(new OrgUnitId(id), name, result());
        }

        private ChurnResult result() {
            return new ChurnResult(active, opened, confirmed, recovered);
        }
    }

    @Override
    public Page<Loss> losses(ListQuery<LossFilter, LossSort> query, Visibility visibility) {
        return listing(visibility)
                .page(
                        entityManager,
                        clauses -> within(
                                        CustomerName.set(clauses, visibility),
                                        query.filter().report(),
                                        visibility)
                                .and(
                                        "r.customer = :customer",
                                        "customer",
                                        ColumnValues.bare(query.filter().customer())),
                        query.paging());
    }

    /** Restricts rows {@code r} to the losses that were confirmed within the period. */
    private static JpqlQuery within(JpqlQuery clauses, ChurnReportFilter filter, Visibility visibility) {
        return VisibilityCondition.ofPeople(clauses, visibility, "r.manager")
                .and("r.lostAt >= :begin and r.lostAt < :end")
                .set("begin", filter.period().begin())
                .set("end", filter.period().end())
                .and("r.manager = :manager", "manager", ColumnValues.bare(filter.manager()));
    }

    private static PagedQuery<LossRow, Loss, LossSort> listing(Visibility visibility) {
        return PagedQuery.of(
                CustomerName.in(LOSSES, visibility),
                LossRow.class,
                LossRow::loss,
                Loss::id,
                sort -> new SortOrder("r.lostAt", Instant.class));
    }

    @Override
    public ChurnResult overall(ChurnReportFilter filter, Visibility visibility) {
        return rows(OVERALL, "crm.churn", Sums.class, filter, visibility).get(0).result();
    }

    @Override
    public List<ManagerChurn> byManager(ChurnReportFilter filter, Visibility visibility) {
        return rows(BY_MANAGER, "crm.churn-by-group", Balance.class, filter, visibility).stream()
                .map(Balance::ofManager)
                .sorted(ManagerChurn.RANKING)
                .toList();
    }

    @Override
    public List<UnitChurn> byUnit(ChurnReportFilter filter, Visibility visibility) {
        return rows(BY_UNIT, "crm.churn-by-group", Balance.class, filter, visibility).stream()
                .map(Balance::ofUnit)
                .sorted(UnitChurn.RANKING)
                .toList();
    }

    @Override
    public List<LossReasonCount> byReason(ChurnReportFilter filter, Visibility visibility) {
        return LossReasonCount.ranked(within(JpqlQuery.of(BY_REASON, entityManager), filter, visibility)
                .then("group by r.reason")
                .list(entityManager, LossReasonCount.class));
    }

    private <T> List<T> rows(
            String template, String mapping, Class<T> type, ChurnReportFilter filter, Visibility visibility) {
        UserId manager = filter.manager();
        String sql = template.replace(
                        "{customers}", visibleTo(visibility, manager, "c.manager_id", "c.creator_id", "c.manager_id"))
                .replace("{cases}", visibleTo(visibility, manager, "r.manager_id", "r.manager_id"));
        Map<String, Object> values = new HashMap<>(VisibilityCondition.values(visibility, ""));
        values.put("tenant", entityManager.tenant());
        values.put("begin", filter.period().begin());
        values.put("end", filter.period().end());
        values.put(
                "accepting",
                JpaCustomers.ACCEPTING_REFERENCES.stream()
                        .map(STATES::convertToDatabaseColumn)
                        .toList());
        if (manager != null) {
            values.put("manager", manager.value());
        }
        return entityManager.rows(sql, mapping, type, values);
    }

    private static String visibleTo(Visibility visibility, @Nullable UserId manager, String column, String... people) {
        String seen = VisibilityCondition.sql(visibility, people);
        return manager == null ? seen : seen + " and " + column + " = :manager";
    }

    private static String cases(String manager) {
        String count = "sum(case when r.{at} >= :begin and r.{at} < :end then 1 else 0 end)";
        return CASES.replace("{manager}", manager)
                .replace("{created}", count.replace("{at}", "created_at"))
                .replace("{lost}", count.replace("{at}", "lost_at"))
                .replace("{recovered}", count.replace("{at}", "recovered_at"));
    }
}
