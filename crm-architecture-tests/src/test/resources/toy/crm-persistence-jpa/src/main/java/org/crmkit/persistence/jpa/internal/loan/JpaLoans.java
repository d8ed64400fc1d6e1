package org.crmkit.persistence.jpa.internal.loan;

import java.time.Instant;
import org.crmkit.kernel.permission.Visibility;
import org.crmkit.kernel.query.ListQuery;
import org.crmkit.kernel.query.Page;
import org.crmkit.loan.Loan;
import org.crmkit.loan.LoanFilter;
import org.crmkit.loan.LoanId;
import org.crmkit.loan.LoanSort;
import org.crmkit.loan.Loans;
import org.crmkit.persistence.jpa.internal.aggregate.AggregateTable;
import org.crmkit.persistence.jpa.internal.entity.ColumnValues;
import org.crmkit.persistence.jpa.internal.query.JpqlQuery;
import org.crmkit.persistence.jpa.internal.query.PagedQuery;
import org.crmkit.persistence.jpa.internal.query.SortOrder;
import org.crmkit.persistence.jpa.internal.query.VisibilityCondition;
import org.crmkit.persistence.jpa.internal.transaction.TenantEntityManager;

/** Loans in {@code crm_loan}. */
final class JpaLoans extends AggregateTable<Loan, LoanId, LoanRow> implements Loans {

    private static final Shape<Loan, LoanRow> SHAPE =
            new Shape<>("loan", LoanRow.class, "select r from LoanRow r", new LoanMapperImpl(), LoanRow::new);

    private final PagedQuery<LoanRow, Loan, LoanSort> listing =
            PagedQuery.of(SHAPE.select(), LoanRow.class, this::record, Loan::id, JpaLoans::order);

    JpaLoans(TenantEntityManager entityManager) {
        super(entityManager, SHAPE);
    }

    @Override
    public JpqlQuery visible(JpqlQuery clauses, Visibility visibility) {
        return VisibilityCondition.ofPeople(clauses, visibility, "r.creator", "r.owner");
    }

    @Override
    public Page<Loan> list(ListQuery<LoanFilter, LoanSort> query, Visibility visibility) {
        return page(listing, clauses -> filter(clauses, query.filter()), query.paging(), visibility);
    }

    @Override
    public long count(LoanFilter filter, Visibility visibility) {
        return count(clauses -> filter(clauses, filter), visibility);
    }

    private static JpqlQuery filter(JpqlQuery clauses, LoanFilter filter) {
        return clauses.and("r.state in :states", "states", filter.states())
                .and("r.customer = :customer", "customer", ColumnValues.bare(filter.customer()))
                .and("r.owner = :owner", "owner", ColumnValues.bare(filter.owner()))
                .and("r.article = :article", "article", filter.article());
    }

    private static SortOrder order(LoanSort sort) {
        return switch (sort) {
            case CREATED -> new SortOrder("r.createdAt", Instant.class);
            case CHANGED -> new SortOrder("r.changedAt", Instant.class);
        };
    }
}
