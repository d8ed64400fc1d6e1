package org.crmkit.persistence.jpa.internal.reporting.sales;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.crmkit.customer.CustomerId;
import org.crmkit.kernel.permission.Visibility;
import org.crmkit.kernel.query.Cursor;
import org.crmkit.kernel.query.Direction;
import org.crmkit.kernel.query.ListQuery;
import org.crmkit.kernel.query.Page;
import org.crmkit.kernel.query.Paging;
import org.crmkit.kernel.value.Money;
import org.crmkit.persistence.jpa.internal.customer.CustomerName;
import org.crmkit.persistence.jpa.internal.query.JpqlQuery;
import org.crmkit.persistence.jpa.internal.transaction.TenantEntityManager;
import org.crmkit.reporting.sales.CustomerSales;
import org.crmkit.reporting.sales.CustomerSalesFilter;
import org.crmkit.reporting.sales.CustomerSalesSort;

/** The sales by customer: one grouped query, which begins after the sum and the id of the cursor. */
final class CustomerSalesQuery {

    private static final String SUM = "sum(case when r.amount.currency = :currency then r.amount.amount else 0 end)";

    private static final String SELECT = """
            select new org.crmkit.persistence.jpa.internal.reporting.sales.CustomerSalesQuery$Row(
            r.customer, {customerName}, count(r), {sum}) from OpportunityRow r
            join CustomerRow c on c.key.tenantId = r.key.tenantId and c.key.id = r.customer""".replace("{sum}", SUM);

    private static final String AFTER = """
            having {sum} {beyond} :afterKey or {sum} = :afterKey and r.customer {beyond} :afterId""".replace("{sum}", SUM);

    private static final String ORDER = "order by {sum} {way}, r.customer {way}".replace("{sum}", SUM);

    private CustomerSalesQuery() {}

    /** The opportunities that were won with a customer. */
    record Row(UUID customer, String name, long won, BigDecimal amount) {

        private CustomerSales sales(Currency currency) {
            return new CustomerSales(new CustomerId(customer), name, won, new Money(amount, currency));
        }
    }

    static Page<CustomerSales> page(
            TenantEntityManager entityManager,
            ListQuery<CustomerSalesFilter, CustomerSalesSort> query,
            Visibility visibility) {
        Paging<CustomerSalesSort> paging = query.paging();
        Currency currency = query.filter().currency();
        boolean ascending = paging.direction() == Direction.ASCENDING;
        Cursor after = paging.after();
        JpqlQuery clauses = JpqlQuery.of(CustomerName.in(SELECT, visibility), entityManager);
        JpaSalesReports.closedWithin(
                        CustomerName.set(clauses, visibility), query.filter().report(), visibility)
                .and(VelocityQuery.WON)
                .set("currency", currency.getCurrencyCode())
                .then("group by r.customer, " + CustomerName.group(visibility));
        if (after != null) {
            clauses.then(AFTER.replace("{beyond}", ascending ? ">" : "<"))
                    .set("afterKey", after.key())
                    .set("afterId", after.id());
        }
        List<CustomerSales> found = clauses
                .then(ORDER.replace("{way}", ascending ? "asc" : "desc"))
                .query(entityManager, Row.class)
                .setMaxResults(paging.size() + 1)
                .getResultList()
                .stream()
                .map(each -> each.sales(currency))
                .toList();
        return Page.of(found, paging, last -> Cursor.after(paging, paging.sort().key(last), last.customer()));
    }
}
