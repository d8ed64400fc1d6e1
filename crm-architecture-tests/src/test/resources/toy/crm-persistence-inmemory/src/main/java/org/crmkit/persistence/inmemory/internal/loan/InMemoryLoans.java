package org.crmkit.persistence.inmemory.internal.loan;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.crmkit.kernel.permission.UserId;
import org.crmkit.kernel.permission.Visibility;
import org.crmkit.kernel.query.ListQuery;
import org.crmkit.kernel.query.Page;
import org.crmkit.loan.Loan;
import org.crmkit.loan.LoanFilter;
import org.crmkit.loan.LoanId;
import org.crmkit.loan.LoanSort;
import org.crmkit.loan.Loans;
import org.crmkit.persistence.inmemory.internal.access.AccessTables;
import org.crmkit.persistence.inmemory.internal.engine.AggregateMap;
import org.crmkit.persistence.inmemory.internal.engine.Matches;
import org.crmkit.persistence.inmemory.internal.engine.Snapshot;
import org.crmkit.persistence.inmemory.internal.engine.Table;
import org.crmkit.persistence.inmemory.internal.engine.Transaction;
import org.crmkit.reporting.loan.LoanReports;
import org.crmkit.reporting.loan.LoanResult;
import org.crmkit.reporting.period.ReportPeriod;
import org.jspecify.annotations.Nullable;

/** Loans, with an index for each sort field, grouped by customer and by the users to whom they belong. */
final class InMemoryLoans extends AggregateMap<Loan, LoanId, Loan> implements Loans, LoanReports {

    private static final Snapshot.Part<Table<Loan, LoanId>> PART = new Snapshot.Part<>(Table.empty(new Table.Shape<Loan>(
            "loan", Table.Orders.by(LoanSort.class, row -> row), InMemoryLoans::groups, row -> List.of())));

    InMemoryLoans(Transaction transaction) {
        super(transaction, PART);
    }

    @Override
    public Page<Loan> list(ListQuery<LoanFilter, LoanSort> query, Visibility visibility) {
        return page(candidates(query.filter()), predicate(query.filter(), visibility), query.paging());
    }

    @Override
    public long count(LoanFilter filter, Visibility visibility) {
        return count(candidates(filter), predicate(filter, visibility));
    }

    @Override
    public List<LoanResult> byArticle(ReportPeriod period, Visibility visibility) {
        Map<String, List<Loan>> byArticle = table().all()
                .filter(visible(visibility))
                .filter(row -> Matches.within(period.begin(), row.createdAt(), period.end()))
                .collect(Collectors.groupingBy(Loan::article, TreeMap::new, Collectors.toList()));
        return byArticle.entrySet().stream()
                .map(each -> new LoanResult(
                        each.getKey(),
                        each.getValue().size(),
                        each.getValue().stream()
                                .filter(row -> !row.state().isOpen())
                                .count()))
                .toList();
    }

    @Override
    protected Predicate<Loan> visible(Visibility visibility) {
        return AccessTables.visible(visibility, now(), InMemoryLoans::people);
    }

    @Override
    protected Loan summary(Loan row) {
        return row;
    }

    private static Set<UserId> people(Loan row) {
        return new HashSet<>(List.of(row.creator(), row.owner()));
    }

    private static Set<?> groups(Loan row) {
        Set<Object> groups = new HashSet<>(people(row));
        groups.add(row.customer());
        return groups;
    }

    private @Nullable Stream<Loan> candidates(LoanFilter filter) {
        Object group = filter.customer() != null ? filter.customer() : filter.owner();
        return group == null ? null : table().group(group);
    }

    private Predicate<Loan> predicate(LoanFilter filter, Visibility visibility) {
        return visible(visibility)
                .and(row -> Matches.in(filter.states(), row.state())
                        && Matches.is(filter.customer(), row.customer())
                        && Matches.is(filter.owner(), row.owner())
                        && Matches.is(filter.article(), row.article()));
    }
}
