package org.crmkit.persistence.jpa.internal.churn.detection;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.crmkit.churn.detection.Candidate;
import org.crmkit.churn.detection.ChurnCandidates;
import org.crmkit.churn.detection.CustomerPage;
import org.crmkit.churn.detection.InactivityCutoff;
import org.crmkit.customer.CustomerId;
import org.crmkit.kernel.permission.UserId;
import org.crmkit.persistence.jpa.internal.churn.ChurnValues;
import org.crmkit.persistence.jpa.internal.customer.CustomerCodes;
import org.crmkit.persistence.jpa.internal.customer.JpaCustomers;
import org.crmkit.persistence.jpa.internal.entity.ColumnValues;
import org.crmkit.persistence.jpa.internal.query.JpqlQuery;
import org.crmkit.persistence.jpa.internal.trade.JpaOrders;
import org.crmkit.persistence.jpa.internal.transaction.TenantEntityManager;
import org.jspecify.annotations.Nullable;

/**
 * The customers as churn detection sees them. Each method is one query on a range of ids, and its indexes hold all deciding
 * values.
 */
record JpaChurnCandidates(TenantEntityManager entityManager) implements ChurnCandidates {

    /**
     * The customers of a range who have an unresolved case. A unique index holds a copy of the customer's id while a case is
     * unresolved. The customers of a page are looked up together and not one by one: a database that planned the query one by one
     * while there were no cases scans all cases for each customer.
     */
    private static final String WITH_UNRESOLVED_CASE =
            "(select k.unresolved_id from crm_churn_case k where k.tenant_id = :tenant" + " and {cases})";

    private static final String WITHOUT_UNRESOLVED_CASE = """
            r.state in :active and r.key.id not in (select k.unresolved from ChurnCaseRow k
            where k.key.tenantId = :tenant and {cases})""";

    /**
     * The last purchase day by one index look-up for each customer, which all databases plan in the same way. If the days were
     * grouped over a page, a database that expects one customer in the page would search them again for each customer of the
     * page.
     */
    private static final String LAST_DAY =
            "(select max(o.counted_purchase_date) from crm_order o where o.tenant_id = :tenant and o.customer_id = c.id)";

    private static final String QUIET = """
            select c.id, c.manager_id, c.created_at, {lastOrder} as last_order,
            cast({lastDay} as char(10)) as last_day
            from crm_customer c where c.tenant_id = :tenant and {customers} and c.state in (:active)
            and c.id not in {withUnresolvedCase} and {last_day} <= cast(:cutoff as date)""".replace("{lastOrder}", JpaOrders.LAST_ORDER.replace("{customer}", "c.id"))
            .replace("{lastDay}", LAST_DAY)
            .replace("{withUnresolvedCase}", WITH_UNRESOLVED_CASE);

    private static final String OF_BUYERS = QUIET.replace("{last_day}", LAST_DAY);

    /** The expression after the last purchase day decides about customers who have never ordered. */
    private static final String OF_ALL = QUIET.replace(
            "{last_day}",
            "coalesce(" + LAST_DAY + ", case when c.created_at < :createdBefore then cast(:cutoff as date) end)");

    /** Written in SQL because Hibernate 6.6 has no {@code max} of an attribute whose type bypasses {@link java.sql.Date}. */
    private static final String BOUGHT_SINCE = """
            select r.customer_id, cast(max(o.counted_purchase_date) as char(10)) as last_day from crm_churn_case r
            join crm_order o on o.tenant_id = r.tenant_id and o.customer_id = r.customer_id
            where r.tenant_id = :tenant and {cases} and o.counted_purchase_date is not null
            and (r.last_order_date is null or o.counted_purchase_date > r.last_order_date) group by r.customer_id""";

    private static final CustomerCodes.OfCustomerState STATES = new CustomerCodes.OfCustomerState();

    /** The last purchase day of a customer. */
    record Bought(UUID customer, String day) {}

    /** A customer as the query selects it. */
    record CandidateRow(
            UUID customer,
            UUID manager,
            Instant createdAt,
            @Nullable String lastOrder,
            @Nullable String lastDay) {

        CandidateRow(UUID customer, UUID manager, Instant createdAt) {
            this(customer, manager, createdAt, null, null);
        }

        Candidate candidate() {
            return new Candidate(
                    new CustomerId(customer),
                    new UserId(manager),
                    createdAt,
                    ChurnValues.lastOrder(lastOrder, lastDay == null ? null : LocalDate.parse(lastDay)));
        }
    }

    @Override
    public Optional<CustomerPage> page(@Nullable CustomerId after, int size) {
        List<UUID> ids = JpqlQuery.of("select r.key.id from CustomerRow r", entityManager)
                .and("r.key.id > :after", "after", ColumnValues.bare(after))
                .then("order by r.key.id")
                .query(entityManager, UUID.class)
                .setMaxResults(size)
                .getResultList();
        return ids.isEmpty()
                ? Optional.empty()
                : Optional.of(new CustomerPage(after, new CustomerId(ids.get(ids.size() - 1)), ids.size()));
    }

    @Override
    public List<Candidate> inactive(CustomerPage page, InactivityCutoff cutoff) {
        Map<String, Object> values = values(page);
        values.put(
                "active",
                JpaCustomers.ACTIVE.stream()
                        .map(STATES::convertToDatabaseColumn)
                        .toList());
        values.put("cutoff", cutoff.lastOrder());
        if (cutoff.createdBefore() != null) {
            values.put("createdBefore", cutoff.createdBefore());
        }
        String sql = (cutoff.createdBefore() == null ? OF_BUYERS : OF_ALL)
                .replace("{customers}", range("c.id", page))
                .replace("{cases}", range("k.unresolved_id", page));
        return candidates(entityManager.rows(sql, "crm.candidates", CandidateRow.class, values));
    }

    @Override
    public List<Candidate> withoutUnresolvedCase(CustomerPage page) {
        String select =
                "select new " + CandidateRow.class.getName() + "(r.key.id, r.manager, r.createdAt) from CustomerRow r";
        return candidates(within(JpqlQuery.of(select, entityManager), "r.key.id", page)
                .and(WITHOUT_UNRESOLVED_CASE.replace("{cases}", range("k.unresolved", page)))
                .set("active", JpaCustomers.ACTIVE)
                .list(entityManager, CandidateRow.class));
    }

    @Override
    public Map<CustomerId, LocalDate> purchasedSince(CustomerPage page) {
        String sql = BOUGHT_SINCE.replace("{cases}", range("r.unresolved_id", page));
        return entityManager.rows(sql, "crm.bought-since", Bought.class, values(page)).stream()
                .collect(
                        Collectors.toMap(each -> new CustomerId(each.customer()), each -> LocalDate.parse(each.day())));
    }

    @Override
    public Set<CustomerId> withUnresolvedCase(CustomerPage page) {
        return within(JpqlQuery.of("select r.unresolved from ChurnCaseRow r", entityManager), "r.unresolved", page)
                .list(entityManager, UUID.class)
                .stream()
                .map(CustomerId::new)
                .collect(Collectors.toSet());
    }

    private Map<String, Object> values(CustomerPage page) {
        Map<String, Object> values = new HashMap<>();
        values.put("tenant", entityManager.tenant());
        values.put("last", page.last().value());
        if (page.after() != null) {
            values.put("after", page.after().value());
        }
        return values;
    }

    private static String range(String id, CustomerPage page) {
        return page.after() == null ? id + " <= :last" : id + " > :after and " + id + " <= :last";
    }

    private static JpqlQuery within(JpqlQuery clauses, String id, CustomerPage page) {
        return clauses.and(id + " > :after", "after", ColumnValues.bare(page.after()))
                .and(id + " <= :last")
                .set("last", page.last().value());
    }

    private static List<Candidate> candidates(List<CandidateRow> rows) {
        return rows.stream().map(CandidateRow::candidate).toList();
    }
}
