package org.crmkit.persistence.jpa.internal.reporting.customer;

import java.util.List;
import java.util.UUID;
import org.crmkit.customer.CustomerId;
import org.crmkit.customer.CustomerNumber;
import org.crmkit.kernel.permission.Visibility;
import org.crmkit.kernel.query.Cursor;
import org.crmkit.kernel.query.Direction;
import org.crmkit.kernel.query.ListQuery;
import org.crmkit.kernel.query.Page;
import org.crmkit.kernel.query.Paging;
import org.crmkit.persistence.jpa.internal.entity.ColumnValues;
import org.crmkit.persistence.jpa.internal.query.JpqlQuery;
import org.crmkit.persistence.jpa.internal.query.VisibilityCondition;
import org.crmkit.persistence.jpa.internal.transaction.TenantEntityManager;
import org.crmkit.reporting.customer.ActivityFilter;
import org.crmkit.reporting.customer.CustomerActivity;
import org.crmkit.reporting.customer.CustomerActivitySort;

/** The activity by customer: one grouped query, which begins after the number of interactions and the id of the cursor. */
final class CustomerActivityQuery {

    private static final String SELECT = """
            select new org.crmkit.persistence.jpa.internal.reporting.customer.CustomerActivityQuery$Row(
            r.customer, c.number, c.name, count(r)) from InteractionRow r
            join CustomerRow c on c.key.tenantId = r.key.tenantId and c.key.id = r.customer""";

    private static final String AFTER =
            "having count(r) {beyond} :afterKey or count(r) = :afterKey and r.customer {beyond} :afterId";

    private static final String ORDER = "order by count(r) {way}, r.customer {way}";

    private CustomerActivityQuery() {}

    /** The interactions with a customer. */
    record Row(UUID customer, String number, String name, long interactions) {

        private CustomerActivity activity() {
            return new CustomerActivity(
                    new CustomerId(customer), new CustomerNumber(number), name, Math.toIntExact(interactions));
        }
    }

    static Page<CustomerActivity> page(
            TenantEntityManager entityManager,
            ListQuery<ActivityFilter, CustomerActivitySort> query,
            Visibility visibility) {
        Paging<CustomerActivitySort> paging = query.paging();
        boolean ascending = paging.direction() == Direction.ASCENDING;
        Cursor after = paging.after();
        JpqlQuery clauses = filter(JpqlQuery.of(SELECT, entityManager), query.filter(), visibility)
                .then("group by r.customer, c.number, c.name");
        if (after != null) {
            clauses.then(AFTER.replace("{beyond}", ascending ? ">" : "<"))
                    .set("afterKey", ((Integer) after.key()).longValue())
                    .set("afterId", after.id());
        }
        List<CustomerActivity> found = clauses
                .then(ORDER.replace("{way}", ascending ? "asc" : "desc"))
                .query(entityManager, Row.class)
                .setMaxResults(paging.size() + 1)
                .getResultList()
                .stream()
                .map(Row::activity)
                .toList();
        return Page.of(found, paging, last -> Cursor.after(paging, paging.sort().key(last), last.customer()));
    }

    /** Adds the conditions that an interaction {@code r} meets a filter, and that its customer lies within a visibility. */
    static JpqlQuery filter(JpqlQuery clauses, ActivityFilter filter, Visibility visibility) {
        clauses.and("r.at >= :begin and r.at < :end")
                .set("begin", filter.period().begin())
                .set("end", filter.period().end())
                .and("r.kind = :kind", "kind", filter.kind())
                .and("r.creator = :author", "author", ColumnValues.bare(filter.author()))
                .and("r.customer = :customer", "customer", ColumnValues.bare(filter.customer()));
        return VisibilityCondition.ofCustomers(clauses, visibility, "r.customer");
    }
}
