package org.crmkit.persistence.jpa.internal.churn;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.crmkit.churn.ChurnCase;
import org.crmkit.churn.ChurnCaseId;
import org.crmkit.churn.ChurnCases;
import org.crmkit.churn.ChurnFilter;
import org.crmkit.churn.ChurnSort;
import org.crmkit.churn.ChurnSummary;
import org.crmkit.customer.CustomerId;
import org.crmkit.kernel.permission.Visibility;
import org.crmkit.kernel.query.ListQuery;
import org.crmkit.kernel.query.Page;
import org.crmkit.persistence.jpa.internal.aggregate.AggregateTable;
import org.crmkit.persistence.jpa.internal.bulk.Bulk;
import org.crmkit.persistence.jpa.internal.entity.ColumnValues;
import org.crmkit.persistence.jpa.internal.query.JpqlQuery;
import org.crmkit.persistence.jpa.internal.query.PagedQuery;
import org.crmkit.persistence.jpa.internal.query.Parts;
import org.crmkit.persistence.jpa.internal.query.ResponsibleCondition;
import org.crmkit.persistence.jpa.internal.query.SortOrder;
import org.crmkit.persistence.jpa.internal.query.VisibilityCondition;
import org.crmkit.persistence.jpa.internal.transaction.TenantEntityManager;

/** Churn cases in {@code crm_churn_case} and {@code crm_churn_measure}. */
final class JpaChurnCases extends AggregateTable<ChurnCase, ChurnCaseId, ChurnCaseRow> implements ChurnCases {

    private static final Shape<ChurnCase, ChurnCaseRow> SHAPE = new Shape<>(
            "churn",
            ChurnCaseRow.class,
            "select r from ChurnCaseRow r left join fetch r.measures",
            new ChurnCaseMapperImpl(),
            ChurnCaseRow::new);

    private static final PagedQuery<Object[], ChurnSummary, ChurnSort> LISTING = PagedQuery.ofNamed(
            ChurnCaseListRow.SELECT,
            "ChurnCaseRow",
            ChurnCaseListRow.JOINS,
            ChurnCaseListRow::summary,
            ChurnSummary::id,
            JpaChurnCases::order);

    private final Bulk bulk;

    JpaChurnCases(TenantEntityManager entityManager, Bulk bulk) {
        super(entityManager, SHAPE);
        this.bulk = bulk;
    }

    @Override
    public JpqlQuery visible(JpqlQuery clauses, Visibility visibility) {
        return VisibilityCondition.ofPeople(clauses, visibility, "r.manager");
    }

    /** Cases without measures, such as churn detection opens them, are inserted in bulk. */
    @Override
    public void addAll(Collection<ChurnCase> added) {
        bulk.insert(
                ChurnCaseListRow.TABLE,
                added.stream().filter(each -> each.measures().isEmpty()).toList());
        added.stream().filter(each -> !each.measures().isEmpty()).forEach(this::add);
    }

    @Override
    public Page<ChurnSummary> list(ListQuery<ChurnFilter, ChurnSort> query, Visibility visibility) {
        return page(LISTING, clauses -> filter(clauses, query.filter()), query.paging(), visibility);
    }

    @Override
    public long count(ChurnFilter filter, Visibility visibility) {
        return count(clauses -> filter(clauses, filter), visibility);
    }

    @Override
    public List<ChurnCase> unresolved(Collection<CustomerId> customers) {
        return Parts.of(customers).stream()
                .flatMap(some -> select()
                        .and("r.unresolved in :customers")
                        .set("customers", some)
                        .list(entityManager(), ChurnCaseRow.class)
                        .stream())
                .map(this::record)
                .toList();
    }

    private static JpqlQuery filter(JpqlQuery clauses, ChurnFilter filter) {
        return ResponsibleCondition.cannotAct(clauses, "r.manager", filter.managerCannotAct(), filter.askedAt())
                .and("r.state in :states", "states", filter.states())
                .and("r.customer = :customer", "customer", ColumnValues.bare(filter.customer()))
                .and("r.manager = :manager", "manager", ColumnValues.bare(filter.manager()))
                .and("r.createdAt >= :createdFrom", "createdFrom", filter.createdFrom())
                .and("r.createdAt < :createdUntil", "createdUntil", filter.createdUntil());
    }

    private static SortOrder order(ChurnSort sort) {
        return switch (sort) {
            case CREATED -> new SortOrder("r.createdAt", Instant.class);
            case CHANGED -> new SortOrder("r.changedAt", Instant.class);
        };
    }
}
