package org.crmkit.persistence.jpa.internal.reporting.customer;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.crmkit.customer.CustomerId;
import org.crmkit.customer.CustomerNumber;
import org.crmkit.kernel.permission.Visibility;
import org.crmkit.kernel.query.Cursor;
import org.crmkit.kernel.query.Direction;
import org.crmkit.kernel.query.ListQuery;
import org.crmkit.kernel.query.Page;
import org.crmkit.kernel.query.Paging;
import org.crmkit.kernel.query.SortField;
import org.crmkit.kernel.value.Money;
import org.crmkit.persistence.jpa.internal.query.VisibilityCondition;
import org.crmkit.persistence.jpa.internal.transaction.TenantEntityManager;
import org.crmkit.reporting.customer.PurchaseReportFilter;
import org.crmkit.reporting.customer.PurchaseSort;
import org.crmkit.reporting.customer.PurchaseSummary;
import org.crmkit.reporting.customer.RfmScore;
import org.crmkit.reporting.customer.RfmSort;

/**
 * The pages of purchases and of RFM scores, each by one statement. A page of purchases first finds its customers in the order of
 * their numbers, and then reads only their orders. Scores depend on the orders of all customers in sight.
 */
record PurchaseQuery(TenantEntityManager entityManager, Visibility visibility) {

    private static final String ORDERS = """
            r.tenant_id = :tenant and r.currency = :currency and r.state <> :cancelled
            and r.order_date <= cast(:asOf as date)""";

    private static final String SUMS = """
            count(r.counted_purchase_date) as orders, count(distinct r.counted_purchase_date) as days,
            cast(min(r.counted_purchase_date) as char(10)) as first_day,
            cast(max(r.counted_purchase_date) as char(10)) as last_day""";

    private static final String PURCHASES = """
            select c.id, c.number, c.name, {sums}, sum(r.net_amount) as net
            from (select c.id, c.number, c.name from crm_customer c where c.tenant_id = :tenant and {sight}
            and exists (select 1 from crm_order r where {orders} and r.customer_id = c.id
            and r.counted_purchase_date is not null){after} order by {order} limit :limit) c
            join crm_order r on {orders} and r.customer_id = c.id
            group by c.id, c.number, c.name order by {order}""".replace("{sums}", SUMS).replace("{orders}", ORDERS);

    /** The totals are rounded before they are ranked, so that customers with the same total have the same score. */
    private static final String BOUGHT = """
            select r.customer_id, {sums}, max(r.counted_purchase_date) as latest, round(sum(r.net_amount), {places}) as net
            from crm_order r where {orders} and {sight} group by r.customer_id
            having count(r.counted_purchase_date) > 0""".replace("{sums}", SUMS).replace("{orders}", ORDERS);

    private static final String RANKED = """
            select b.*, count(*) over () as customers, 5 * (rank() over (order by b.latest) - 1) as less_recent,
            5 * (rank() over (order by b.orders) - 1) as less_frequent, 5 * (rank() over (order by b.net) - 1) as less_monetary
            from ({bought}) b""".replace("{bought}", BOUGHT);

    private static final String SCORED = """
            select k.customer_id, k.orders, k.days, k.first_day, k.last_day, k.net, {recency} as recency,
            {frequency} as frequency, {monetary} as monetary from ({ranked}) k""".replace("{recency}", score("k.less_recent"))
            .replace("{frequency}", score("k.less_frequent"))
            .replace("{monetary}", score("k.less_monetary"))
            .replace("{ranked}", RANKED);

    private static final String CELL = "(100 * s.recency + 10 * s.frequency + s.monetary)";

    private static final String RFM = """
            select c.id, c.number, c.name, s.orders, s.days, s.first_day, s.last_day, s.net, s.recency, s.frequency, s.monetary
            from ({scored}) s join crm_customer c on c.tenant_id = :tenant and c.id = s.customer_id
            where 1 = 1{after} order by {order} limit :limit""".replace("{scored}", SCORED);

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

        private PurchaseSummary summary(Currency currency) {
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

    /** The scores of a customer, as the query selects them. */
    record ScoreRow(
            UUID customer,
            String number,
            String name,
            Long orders,
            Long days,
            String first,
            String last,
            BigDecimal net,
            Integer recency,
            Integer frequency,
            Integer monetary) {

        private RfmScore score(Currency currency) {
            PurchaseRow row = new PurchaseRow(customer, number, name, orders, days, first, last, net);
            return new RfmScore(row.summary(currency), recency, frequency, monetary);
        }
    }

    Page<PurchaseSummary> purchases(ListQuery<PurchaseReportFilter, PurchaseSort> query) {
        Currency currency = query.filter().currency();
        String sql = paged(PURCHASES, "c.number", query.paging())
                .replace("{sight}", VisibilityCondition.sql(visibility, "c.creator_id", "c.manager_id"));
        List<PurchaseSummary> found =
                entityManager.rows(sql, "crm.purchase-summaries", PurchaseRow.class, values(query)).stream()
                        .map(each -> each.summary(currency))
                        .toList();
        return page(found, query.paging(), each -> each);
    }

    Page<RfmScore> rfm(ListQuery<PurchaseReportFilter, RfmSort> query) {
        Currency currency = query.filter().currency();
        String key = switch (query.paging().sort()) {
            case CELL -> CELL;
            case NUMBER -> "c.number";
        };
        String sql = paged(RFM, key, query.paging())
                .replace("{sight}", VisibilityCondition.sqlOfCustomers(visibility, "r.customer_id"))
                .replace(
                        "{places}", String.valueOf(Money.zero(currency).amount().scale()));
        List<RfmScore> found = entityManager.rows(sql, "crm.rfm-scores", ScoreRow.class, values(query)).stream()
                .map(each -> each.score(currency))
                .toList();
        return page(found, query.paging(), RfmScore::purchases);
    }

    /** 1 + ⌊5 × less ÷ customers⌋, without a division, whose places differ between databases. */
    private static String score(String less) {
        return """
                case when {less} >= 4 * k.customers then 5 when {less} >= 3 * k.customers then 4
                when {less} >= 2 * k.customers then 3 when {less} >= k.customers then 2 else 1 end""".replace("{less}", less);
    }

    /** Lets a statement begin after the cursor, in the order of the page. */
    private static String paged(String sql, String key, Paging<?> paging) {
        boolean ascending = paging.direction() == Direction.ASCENDING;
        String after = " and {key} {bound} :afterKey and ({key}, c.id) {beyond} (:afterKey, :afterId)"
                .replace("{bound}", ascending ? ">=" : "<=")
                .replace("{beyond}", ascending ? ">" : "<");
        return sql.replace("{after}", paging.after() == null ? "" : after)
                .replace("{order}", "{key}{way}, c.id{way}".replace("{way}", ascending ? " asc" : " desc"))
                .replace("{key}", key);
    }

    private Map<String, Object> values(ListQuery<PurchaseReportFilter, ?> query) {
        Map<String, Object> values =
                JpaCustomerReports.values(entityManager, query.filter().currency(), visibility);
        values.put("asOf", query.filter().asOf());
        values.put("limit", query.paging().size() + 1);
        Cursor after = query.paging().after();
        if (after != null) {
            values.put("afterKey", after.key());
            values.put("afterId", after.id());
        }
        return values;
    }

    private static <T, S extends Enum<S> & SortField<T>> Page<T> page(
            List<T> found, Paging<S> paging, Function<T, PurchaseSummary> purchases) {
        return Page.of(
                found,
                paging,
                last -> Cursor.after(
                        paging, paging.sort().key(last), purchases.apply(last).customer()));
    }
}
