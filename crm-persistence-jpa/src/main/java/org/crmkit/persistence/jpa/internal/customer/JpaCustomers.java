package org.crmkit.persistence.jpa.internal.customer;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.crmkit.customer.Customer;
import org.crmkit.customer.CustomerFilter;
import org.crmkit.customer.CustomerId;
import org.crmkit.customer.CustomerSort;
import org.crmkit.customer.CustomerState;
import org.crmkit.customer.CustomerSummary;
import org.crmkit.customer.Customers;
import org.crmkit.kernel.permission.Visibility;
import org.crmkit.kernel.query.ListQuery;
import org.crmkit.kernel.query.Page;
import org.crmkit.kernel.value.Text;
import org.crmkit.persistence.jpa.internal.aggregate.ReferenceGuard;
import org.crmkit.persistence.jpa.internal.entity.ColumnValues;
import org.crmkit.persistence.jpa.internal.query.JpqlQuery;
import org.crmkit.persistence.jpa.internal.query.PagedQuery;
import org.crmkit.persistence.jpa.internal.query.ResponsibleCondition;
import org.crmkit.persistence.jpa.internal.query.SortOrder;
import org.crmkit.persistence.jpa.internal.query.VisibilityCondition;
import org.crmkit.persistence.jpa.internal.transaction.TenantEntityManager;

/** Customers in {@code crm_customer}, {@code crm_contact} and {@code crm_customer_tag}. */
public final class JpaCustomers extends ReferenceGuard<Customer, CustomerId, CustomerRow> implements Customers {

    private static final Shape<Customer, CustomerRow> SHAPE = new Shape<>(
            "customer",
            CustomerRow.class,
            "select r from CustomerRow r left join fetch r.contacts",
            new CustomerMapperImpl(),
            CustomerRow::new);

    private static final String TAGGED =
            "r.key.id in (select c.key.id from CustomerRow c join c.tags t where c.key.tenantId = :tenant and t ="
                    + " :tag)";

    /** The customers for whom a user has to handle a request, or waits for feedback on it. */
    private static final String SERVED =
            "r.key.id in (select s.customer from ServiceRequestRow s where s.key.tenantId = :tenant"
                    + " and s.assignment.assignee = :worker and s.archivedAt is null)";

    /** Tags are loaded by a separate statement: fetched together with the contacts, each tag would repeat all contacts. */
    private static final String TAGS = "select r from CustomerRow r left join fetch r.tags";

    public static final Set<CustomerState> ACCEPTING_REFERENCES = Stream.of(CustomerState.values())
            .filter(CustomerState::acceptsReferences)
            .collect(Collectors.toUnmodifiableSet());

    public static final Set<CustomerState> ACTIVE =
            Stream.of(CustomerState.values()).filter(CustomerState::isActive).collect(Collectors.toUnmodifiableSet());

    private static final PagedQuery<CustomerListRow, CustomerSummary, CustomerSort> LISTING = PagedQuery.of(
            CustomerListRow.SELECT,
            CustomerListRow.class,
            CustomerListRow::summary,
            CustomerSummary::id,
            JpaCustomers::order);

    JpaCustomers(TenantEntityManager entityManager) {
        super(entityManager, SHAPE, ACCEPTING_REFERENCES);
    }

    @Override
    public JpqlQuery visible(JpqlQuery clauses, Visibility visibility) {
        return VisibilityCondition.ofPeopleOr(clauses, visibility, SERVED, "r.creator", "r.manager");
    }

    @Override
    public Page<CustomerSummary> list(ListQuery<CustomerFilter, CustomerSort> query, Visibility visibility) {
        return page(LISTING, clauses -> filter(clauses, query.filter()), query.paging(), visibility);
    }

    @Override
    public long count(CustomerFilter filter, Visibility visibility) {
        return count(clauses -> filter(clauses, filter), visibility);
    }

    /**
     * The first statement selects ids only. In most cases there are none, and no other statement runs. Also, a limit and fetched
     * children cannot be combined in one statement.
     */
    @Override
    public List<Customer> named(String name) {
        UnaryOperator<JpqlQuery> named =
                clauses -> clauses.and("r.nameKey = :name").set("name", Text.matchKey(name));
        List<UUID> ids = named.apply(JpqlQuery.of("select r.key.id from CustomerRow r", entityManager()))
                .then("order by r.nameOrdinal desc")
                .query(entityManager(), UUID.class)
                .setMaxResults(SAME_NAME_MAX)
                .getResultList();
        if (!ids.isEmpty()) {
            JpqlQuery.of(TAGS, entityManager())
                    .and("r.key.id in :ids")
                    .set("ids", ids)
                    .list(entityManager(), CustomerRow.class);
        }
        return all(ids, named);
    }

    private static JpqlQuery filter(JpqlQuery clauses, CustomerFilter filter) {
        return ResponsibleCondition.cannotAct(clauses, "r.manager", filter.managerCannotAct(), filter.askedAt())
                .begins("r.sortKey", "nameStart", filter.nameStart())
                .and(
                        "r.number = :number",
                        "number",
                        filter.number() == null ? null : filter.number().value())
                .and("r.manager = :manager", "manager", ColumnValues.bare(filter.manager()))
                .and("r.state = :state", "state", filter.state())
                .and("r.profile.kind = :kind", "kind", filter.kind())
                .and("r.profile.level = :level", "level", filter.level())
                .and("r.profile.region = :region", "region", filter.region())
                .and(
                        "r.assessment.satisfaction = :satisfaction",
                        "satisfaction",
                        ColumnValues.rating(filter.satisfaction()))
                .and("r.assessment.credit = :credit", "credit", ColumnValues.rating(filter.credit()))
                .and(TAGGED, "tag", filter.tag());
    }

    private static SortOrder order(CustomerSort sort) {
        return switch (sort) {
            case NAME -> new SortOrder("r.sortKey", String.class);
            case NUMBER -> new SortOrder("r.number", String.class);
            case CREATED -> new SortOrder("r.createdAt", Instant.class);
        };
    }
}
