package org.crmkit.persistence.jpa.internal.reporting.customer;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.crmkit.customer.CustomerId;
import org.crmkit.customer.CustomerNumber;
import org.crmkit.kernel.permission.Visibility;
import org.crmkit.kernel.value.Money;
import org.crmkit.persistence.jpa.internal.customer.JpaCustomers;
import org.crmkit.persistence.jpa.internal.query.JpqlQuery;
import org.crmkit.persistence.jpa.internal.query.VisibilityCondition;
import org.crmkit.persistence.jpa.internal.trade.TradeCodes;
import org.crmkit.persistence.jpa.internal.transaction.TenantEntityManager;
import org.crmkit.reporting.customer.CompositionRow;
import org.crmkit.reporting.customer.Contribution;
import org.crmkit.reporting.customer.ContributionQuery;
import org.crmkit.reporting.customer.CustomerDimension;
import org.crmkit.reporting.customer.CustomerReports;
import org.crmkit.reporting.customer.PurchaseReportFilter;
import org.crmkit.reporting.customer.PurchaseSummary;
import org.crmkit.trade.order.OrderState;

/** The reports of customers and their purchases. Sums are exact in the database and rounded after they have been read. */
public record JpaCustomerReports(TenantEntityManager entityManager) implements CustomerReports {

    private static final String ORDERS = """
             from crm_order r where r.tenant_id = :tenant and r.currency = :currency
            and r.state <> :cancelled""";

    private static final String PURCHASES = """
            select c.id, c.number, c.name, s.orders, s.days, s.first_day, s.last_day, s.net
            from (select r.customer_id, count(r.counted_purchase_date) as orders, count(distinct r.counted_purchase_date) as days,
            cast(min(r.counted_purchase_date) as char(10)) as first_day,
            cast(max(r.counted_purchase_date) as char(10)) as last_day, sum(r.net_amount) as net{orders}
            and r.order_date <= cast(:asOf as date) and {sight} group by r.customer_id
            having count(r.counted_purchase_date) > 0) s
            join crm_customer c on c.tenant_id = :tenant and c.id = s.customer_id order by c.id""".replace("{orders}", ORDERS);

    private static final TradeCodes.OfOrderState ORDER_STATES = new TradeCodes.OfOrderState();

    /** The purchases of a customer, as the query selects them. */
    record PurchaseRow(
            UUID customer,
            String number,
            String name,
            Long orders,
            Long days,
            String first,
            String last,
            BigDecimal net) {

        PurchaseSummary summary(Currency currency) {
            return new PurchaseSummary(
                    new CustomerId(customer),
                    new CustomerNumber(number),
                    name,
                    orders,
                    days,
                    LocalDate.parse(first),
                    LocalDate.parse(last),
                    Money.rounded(net, currency, RoundingMode.HALF_UP));
        }
    }

    @Override
    public Contribution contribution(ContributionQuery query, Visibility visibility) {
        return ContributionRanking.of(entityManager, query, visibility);
    }

    @Override
    public List<CompositionRow> composition(CustomerDimension by, Visibility visibility) {
        String attribute = attribute(by);
        JpqlQuery clauses = JpqlQuery.of("select " + attribute + ", count(r) from CustomerRow r", entityManager)
                .and("r.state in :active")
                .set("active", JpaCustomers.ACTIVE);
        List<Object[]> groups = VisibilityCondition.ofPeople(clauses, visibility, "r.creator", "r.manager")
                .then("group by " + attribute)
                .list(entityManager, Object[].class);
        long whole = groups.stream().mapToLong(each -> (Long) each[1]).sum();
        return groups.stream()
                .map(each -> new CompositionRow(each[0] == null ? null : each[0].toString(), (Long) each[1], whole))
                .sorted(CompositionRow.RANKING)
                .toList();
    }

    @Override
    public List<PurchaseSummary> purchases(PurchaseReportFilter filter, Visibility visibility) {
        Map<String, Object> values = values(entityManager, filter.currency(), visibility);
        values.put("asOf", filter.asOf());
        String sql = PURCHASES.replace("{sight}", VisibilityCondition.sqlOfCustomers(visibility, "r.customer_id"));
        return entityManager.rows(sql, "crm.purchase-summaries", PurchaseRow.class, values).stream()
                .map(each -> each.summary(filter.currency()))
                .toList();
    }

    static Map<String, Object> values(TenantEntityManager entityManager, Currency currency, Visibility visibility) {
        Map<String, Object> values = new HashMap<>(VisibilityCondition.values(visibility, ""));
        values.put("tenant", entityManager.tenant());
        values.put("currency", currency.getCurrencyCode());
        values.put("cancelled", ORDER_STATES.convertToDatabaseColumn(OrderState.CANCELLED));
        return values;
    }

    private static String attribute(CustomerDimension by) {
        return switch (by) {
            case LEVEL -> "r.profile.level";
            case CREDIT -> "r.assessment.credit";
            case SATISFACTION -> "r.assessment.satisfaction";
            case KIND -> "r.profile.kind";
            case REGION -> "r.profile.region";
            case INDUSTRY -> "r.profile.industry";
            case SOURCE -> "r.profile.source";
            case COMPANY_SIZE -> "r.profile.companySize";
            case MANAGER -> "r.manager";
        };
    }
}
