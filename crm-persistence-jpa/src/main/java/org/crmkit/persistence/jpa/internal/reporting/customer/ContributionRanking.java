package org.crmkit.persistence.jpa.internal.reporting.customer;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.crmkit.customer.CustomerId;
import org.crmkit.customer.CustomerNumber;
import org.crmkit.kernel.permission.Visibility;
import org.crmkit.kernel.query.Cursor;
import org.crmkit.kernel.query.Page;
import org.crmkit.kernel.value.Money;
import org.crmkit.kernel.value.Text;
import org.crmkit.persistence.jpa.internal.query.JpqlQuery;
import org.crmkit.persistence.jpa.internal.query.VisibilityCondition;
import org.crmkit.persistence.jpa.internal.transaction.TenantEntityManager;
import org.crmkit.reporting.customer.Contribution;
import org.crmkit.reporting.customer.ContributionQuery;
import org.crmkit.reporting.customer.ContributionRow;

/**
 * The contribution analysis as one query. The database sums, ranks and cumulates exactly, and returns the totals with each row.
 * The row of the first rank is always selected, so that the totals are known even if the page is empty.
 */
final class ContributionRanking {

    private static final String SUMS = """
            select r.customer_id, sum(r.gross_amount) as gross, sum(r.net_amount) as net
            from crm_order r where r.tenant_id = :tenant and r.currency = :currency
            and r.state <> :cancelled and r.order_date >= cast(:from as date)
            and r.order_date < cast(:until as date) and {sight} group by r.customer_id""";

    private static final String RANKED = """
            select s.customer_id, s.gross, s.net,
            row_number() over (order by s.net desc, s.customer_id) as position,
            sum(s.net) over (order by s.net desc, s.customer_id rows between unbounded preceding and current row) as cumulative,
            count(*) over () as customers, sum(s.gross) over () as all_gross, sum(s.net) over () as all_net
            from ({sums}) s""".replace("{sums}", SUMS);

    /** A customer is one of the vital few if the customers ranked before have not yet reached 80 %. */
    private static final String COUNTED = """
            select w.customer_id, w.gross, w.net, w.position, w.cumulative, w.customers, w.all_gross, w.all_net,
            count(case when w.all_net > 0 and 5 * (w.cumulative - w.net) < 4 * w.all_net then 1 end) over () as vital_few
            from ({ranked}) w""".replace("{ranked}", RANKED);

    private static final String PAGE = """
            select q.position, c.id, c.number, c.name, q.gross, q.net, q.cumulative, q.customers, q.vital_few,
            q.all_gross, q.all_net, case when {shown} then 1 else 0 end as shown
            from ({counted}) q join crm_customer c on c.tenant_id = :tenant and c.id = q.customer_id
            where q.position = 1 or {shown} order by q.position limit :limit""".replace("{counted}", COUNTED);

    /** Without a name filter, the page is restricted by rank, so that the database looks up no name of other customers. */
    private static final String UP_TO = " and q.position <= :last";

    private static final String NAMED = " and c.sort_key like :named escape '!'";

    private ContributionRanking() {}

    /** A selected row: a customer and the totals. */
    record Ranked(
            Integer place,
            UUID customer,
            String number,
            String name,
            BigDecimal gross,
            BigDecimal net,
            BigDecimal cumulative,
            Long customers,
            Long vitalFew,
            BigDecimal allGross,
            BigDecimal allNet,
            Integer shown) {

        ContributionRow row(Currency currency) {
            return new ContributionRow(
                    place,
                    new CustomerId(customer),
                    new CustomerNumber(number),
                    name,
                    rounded(gross, currency),
                    rounded(net, currency),
                    rounded(cumulative, currency));
        }
    }

    static Contribution of(TenantEntityManager entityManager, ContributionQuery query, Visibility visibility) {
        Currency currency = query.currency();
        List<Ranked> found = entityManager.rows(
                sql(query, visibility), "crm.ranked", Ranked.class, values(entityManager, query, visibility));
        List<ContributionRow> rows = found.stream()
                .filter(each -> each.shown() == 1)
                .limit(query.paging().size() + 1L)
                .map(each -> each.row(currency))
                .toList();
        Page<ContributionRow> page =
                Page.of(rows, query.paging(), row -> Cursor.after(query.paging(), row.rank(), row.customer()));
        if (found.isEmpty()) {
            return new Contribution(page, 0, 0, Money.zero(currency), Money.zero(currency));
        }
        Ranked any = found.get(0);
        return new Contribution(
                page,
                any.customers(),
                any.vitalFew(),
                rounded(any.allGross(), currency),
                rounded(any.allNet(), currency));
    }

    private static String sql(ContributionQuery query, Visibility visibility) {
        return PAGE.replace("{sight}", VisibilityCondition.sqlOfCustomers(visibility, "r.customer_id"))
                .replace("{shown}", "(q.position > :after" + (query.nameStart() == null ? UP_TO : NAMED) + ")");
    }

    private static Map<String, Object> values(
            TenantEntityManager entityManager, ContributionQuery query, Visibility visibility) {
        Map<String, Object> values = JpaCustomerReports.values(entityManager, query.currency(), visibility);
        values.put("from", query.period().from());
        values.put("until", query.period().until());
        Cursor cursor = query.paging().after();
        int after = cursor == null ? 0 : (Integer) cursor.key();
        values.put("after", after);
        values.put("limit", query.paging().size() + 2);
        if (query.nameStart() == null) {
            values.put("last", after + query.paging().size() + 1);
        } else {
            values.put("named", JpqlQuery.prefix(Text.sortKey(query.nameStart())));
        }
        return values;
    }

    private static Money rounded(BigDecimal exact, Currency currency) {
        return Money.rounded(exact, currency, RoundingMode.HALF_UP);
    }
}
