package org.crmkit.persistence.jpa.internal.reporting.sales;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.crmkit.kernel.permission.Visibility;
import org.crmkit.kernel.query.ListQuery;
import org.crmkit.kernel.query.Page;
import org.crmkit.kernel.value.Money;
import org.crmkit.persistence.jpa.internal.query.VisibilityCondition;
import org.crmkit.persistence.jpa.internal.trade.TradeCodes;
import org.crmkit.persistence.jpa.internal.transaction.TenantEntityManager;
import org.crmkit.reporting.customer.CustomerDimension;
import org.crmkit.reporting.period.ReportPeriod;
import org.crmkit.reporting.sales.CustomerSales;
import org.crmkit.reporting.sales.CustomerSalesFilter;
import org.crmkit.reporting.sales.CustomerSalesSort;
import org.crmkit.reporting.sales.DimensionResult;
import org.crmkit.reporting.sales.ProductDimension;
import org.crmkit.reporting.sales.ProductResult;
import org.crmkit.reporting.sales.ResultReports;
import org.crmkit.trade.order.OrderState;
import org.jspecify.annotations.Nullable;

/** The reports of what was won and sold, each by one grouped query. Sums are exact in the database and rounded after they have been read. */
public record JpaResultReports(TenantEntityManager entityManager) implements ResultReports {

    private static final String ORDERS_WITHIN = """
            r.tenant_id = :tenant and r.state <> :cancelled and r.order_date >= cast(:from as date)
            and r.order_date < cast(:until as date)""";

    private static final String WON = """
            select {value} as group_value, {name} as group_name, r.currency, count(*) as won, count(r.amount) as amounts,
            sum(r.amount) as amount, 0 as orders, 0 as net
            from crm_opportunity r
            left join crm_customer c on c.tenant_id = r.tenant_id and c.id = r.customer_id and {customers}{joins}
            where r.tenant_id = :tenant and r.state = 'WON' and r.closed_at >= :begin and r.closed_at < :end and {sight}
            group by {groups}r.currency""";

    private static final String SOLD = """
            select {value} as group_value, {name} as group_name, r.currency, 0 as won, 0 as amounts,
            0 as amount, count(*) as orders, sum(r.net_amount) as net
            from crm_order r
            join crm_customer c on c.tenant_id = r.tenant_id and c.id = r.customer_id and {customers}{joins}
            where {orders}
            group by {groups}r.currency""".replace("{orders}", ORDERS_WITHIN);

    private static final String BY_DIMENSION = """
            select q.group_value, q.group_name, q.currency, sum(q.won) as won, sum(q.amounts) as amounts,
            sum(q.amount) as amount, sum(q.orders) as orders, sum(q.net) as net
            from ({won} union all {sold}) q
            group by q.group_value, q.group_name, q.currency""".replace("{won}", WON).replace("{sold}", SOLD);

    private static final String BY_PRODUCT = """
            select {value} as group_value, {name} as group_name, r.currency, 0 as won, 0 as amounts, 0 as amount,
            count(*) as orders, sum(l.quantity * l.price * (1 - l.discount)) as net
            from crm_order r
            join crm_order_line l on l.tenant_id = r.tenant_id and l.order_id = r.id
            left join crm_product p on p.tenant_id = l.tenant_id and p.external_id = l.product
            where {orders} and {sight} group by {groups}r.currency""".replace("{orders}", ORDERS_WITHIN);

    private static final TradeCodes.OfOrderState ORDER_STATES = new TradeCodes.OfOrderState();

    /** The sums of a group in one currency, as the queries select them. */
    record Part(
            @Nullable String value,
            @Nullable String name,
            @Nullable String currency,
            Long won,
            Long amounts,
            @Nullable BigDecimal amount,
            Long orders,
            @Nullable BigDecimal net) {

        Group group() {
            return new Group(value, name);
        }

        void addAmount(Map<String, Money> sums) {
            put(sums, amounts, amount);
        }

        void addNet(Map<String, Money> sums) {
            put(sums, orders, net);
        }

        private void put(Map<String, Money> sums, long count, @Nullable BigDecimal sum) {
            if (currency != null && sum != null && count > 0) {
                sums.put(currency, Money.rounded(sum, Currency.getInstance(currency), RoundingMode.HALF_UP));
            }
        }
    }

    /** What the rows of a group share. */
    private record Group(@Nullable String value, @Nullable String name) {}

    /** The columns of a dimension, and the joins that these need. */
    private record Columns(String value, @Nullable String name, String joins) {

        private static final String MANAGER =
                " left join crm_user m on m.tenant_id = c.tenant_id and m.id = c.manager_id";

        private static final String UNIT =
                " left join crm_org_unit o on o.tenant_id = m.tenant_id and o.id = m.unit_id";

        static Columns of(String value) {
            return new Columns(value, null, "");
        }

        String in(String sql) {
            return sql.replace("{value}", value)
                    .replace("{name}", name == null ? "cast(null as char(1))" : name)
                    .replace("{groups}", value + ", " + (name == null ? "" : name + ", "))
                    .replace("{joins}", joins);
        }
    }

    @Override
    public Page<CustomerSales> byCustomer(
            ListQuery<CustomerSalesFilter, CustomerSalesSort> query, Visibility visibility) {
        return CustomerSalesQuery.page(entityManager, query, visibility);
    }

    @Override
    public List<DimensionResult> byDimension(ReportPeriod period, CustomerDimension by, Visibility visibility) {
        String sql = columns(by)
                .in(BY_DIMENSION)
                .replace("{customers}", VisibilityCondition.sql(visibility, "c.creator_id", "c.manager_id"))
                .replace("{sight}", VisibilityCondition.sql(visibility, "r.creator_id", "r.assignee_id"));
        Map<String, Object> values = values(period, visibility);
        values.put("begin", period.begin());
        values.put("end", period.end());
        return groups(sql, values).entrySet().stream()
                .map(each -> dimensionResult(each.getKey(), each.getValue()))
                .sorted(DimensionResult.RANKING)
                .toList();
    }

    private static DimensionResult dimensionResult(Group group, List<Part> parts) {
        Map<String, Money> amounts = new TreeMap<>();
        Map<String, Money> net = new TreeMap<>();
        parts.forEach(each -> each.addAmount(amounts));
        parts.forEach(each -> each.addNet(net));
        return new DimensionResult(
                group.value(),
                group.name(),
                parts.stream().mapToLong(Part::won).sum(),
                List.copyOf(amounts.values()),
                List.copyOf(net.values()));
    }

    @Override
    public List<ProductResult> byProduct(ReportPeriod period, ProductDimension by, Visibility visibility) {
        Columns columns = by == ProductDimension.TYPE ? Columns.of("p.type") : new Columns("l.product", "p.name", "");
        String sql = columns.in(BY_PRODUCT)
                .replace("{sight}", VisibilityCondition.sqlOfCustomers(visibility, "r.customer_id"));
        return groups(sql, values(period, visibility)).entrySet().stream()
                .map(each -> productResult(each.getKey(), each.getValue()))
                .sorted(ProductResult.RANKING)
                .toList();
    }

    private static ProductResult productResult(Group group, List<Part> parts) {
        Map<String, Money> net = new TreeMap<>();
        parts.forEach(each -> each.addNet(net));
        return new ProductResult(group.value(), group.name(), List.copyOf(net.values()));
    }

    private Map<Group, List<Part>> groups(String sql, Map<String, Object> values) {
        Map<Group, List<Part>> groups = new LinkedHashMap<>();
        entityManager
                .rows(sql, "crm.results", Part.class, values)
                .forEach(each -> groups.computeIfAbsent(each.group(), group -> new ArrayList<>())
                        .add(each));
        return groups;
    }

    private Map<String, Object> values(ReportPeriod period, Visibility visibility) {
        Map<String, Object> values = new HashMap<>(VisibilityCondition.values(visibility, ""));
        values.put("tenant", entityManager.tenant());
        values.put("cancelled", ORDER_STATES.convertToDatabaseColumn(OrderState.CANCELLED));
        values.put("from", period.from());
        values.put("until", period.until());
        return values;
    }

    private static Columns columns(CustomerDimension by) {
        return switch (by) {
            case LEVEL -> Columns.of("c.level");
            case CREDIT -> Columns.of("cast(c.credit as char(1))");
            case SATISFACTION -> Columns.of("cast(c.satisfaction as char(1))");
            case KIND -> Columns.of("c.kind");
            case REGION -> Columns.of("c.region");
            case INDUSTRY -> Columns.of("c.industry");
            case SOURCE -> Columns.of("c.source");
            case COMPANY_SIZE -> Columns.of("c.company_size");
            case POSTAL_CODE -> Columns.of("c.postal_code");
            case MANAGER -> new Columns("cast(c.manager_id as char(36))", "m.real_name", Columns.MANAGER);
            case UNIT -> new Columns("cast(m.unit_id as char(36))", "o.name", Columns.MANAGER + Columns.UNIT);
        };
    }
}
