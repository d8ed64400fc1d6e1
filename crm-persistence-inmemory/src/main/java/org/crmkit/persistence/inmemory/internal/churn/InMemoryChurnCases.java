package org.crmkit.persistence.inmemory.internal.churn;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.crmkit.churn.ChurnCase;
import org.crmkit.churn.ChurnCaseId;
import org.crmkit.churn.ChurnCases;
import org.crmkit.churn.ChurnFilter;
import org.crmkit.churn.ChurnSort;
import org.crmkit.churn.ChurnSummary;
import org.crmkit.customer.CustomerId;
import org.crmkit.customer.CustomerRef;
import org.crmkit.kernel.permission.UserId;
import org.crmkit.kernel.permission.Visibility;
import org.crmkit.kernel.query.ListQuery;
import org.crmkit.kernel.query.Page;
import org.crmkit.persistence.inmemory.internal.access.AccessTables;
import org.crmkit.persistence.inmemory.internal.customer.CustomerTables;
import org.crmkit.persistence.inmemory.internal.engine.AggregateMap;
import org.crmkit.persistence.inmemory.internal.engine.Matches;
import org.crmkit.persistence.inmemory.internal.engine.Snapshot;
import org.crmkit.persistence.inmemory.internal.engine.Table;
import org.crmkit.persistence.inmemory.internal.engine.Transaction;
import org.jspecify.annotations.Nullable;

/**
 * Churn cases, with an index for each sort field, grouped by customer and manager; a customer has at most one unresolved case.
 */
final class InMemoryChurnCases extends AggregateMap<ChurnCase, ChurnCaseId, ChurnSummary> implements ChurnCases {

    static final Snapshot.Part<Table<ChurnCase, ChurnCaseId>> PART = new Snapshot.Part<>(Table.empty(new Table.Shape<
            ChurnCase>(
            "churn",
            Table.Orders.by(ChurnSort.class, row -> ChurnSummary.of(row, AccessTables::unnamed, CustomerRef::of)),
            row -> Set.of(row.customer(), row.manager()),
            row -> row.state().isUnresolved() ? List.of(unresolved(row.customer())) : List.of())));

    InMemoryChurnCases(Transaction transaction) {
        super(transaction, PART);
    }

    static Predicate<ChurnCase> visible(Visibility visibility, Snapshot snapshot) {
        return AccessTables.visible(visibility, snapshot, row -> Set.of(row.manager()));
    }

    /** The unresolved case of a customer. */
    static Optional<ChurnCase> unresolved(CustomerId customer, Snapshot snapshot) {
        return snapshot.get(PART).unique(unresolved(customer));
    }

    @Override
    public Page<ChurnSummary> list(ListQuery<ChurnFilter, ChurnSort> query, Visibility visibility) {
        return page(candidates(query.filter(), visibility), predicate(query.filter(), visibility), query.paging());
    }

    @Override
    public long count(ChurnFilter filter, Visibility visibility) {
        return count(candidates(filter, visibility), predicate(filter, visibility));
    }

    @Override
    public List<ChurnCase> unresolved(Collection<CustomerId> customers) {
        return customers.stream()
                .distinct()
                .flatMap(each -> unresolved(each, now()).stream())
                .toList();
    }

    @Override
    protected Predicate<ChurnCase> visible(Visibility visibility) {
        return visible(visibility, now());
    }

    @Override
    protected ChurnSummary summary(ChurnCase row) {
        return ChurnSummary.of(row, AccessTables.refs(now()), CustomerTables.refs(now()));
    }

    private static Table.Unique unresolved(CustomerId customer) {
        return new Table.Unique("churn.customer", customer);
    }

    private @Nullable Stream<ChurnCase> candidates(ChurnFilter filter, Visibility visibility) {
        if (filter.customer() != null) {
            return table().group(filter.customer());
        }
        UserId manager = filter.manager();
        if (manager == null && visibility instanceof Visibility.OfUser own) {
            manager = own.user();
        }
        return manager == null ? null : table().group(manager);
    }

    private Predicate<ChurnCase> predicate(ChurnFilter filter, Visibility visibility) {
        return visible(visibility)
                .and(AccessTables.cannotAct(filter.managerCannotAct(), filter.askedAt(), now(), ChurnCase::manager))
                .and(row -> Matches.in(filter.states(), row.state())
                        && Matches.is(filter.customer(), row.customer())
                        && Matches.is(filter.manager(), row.manager())
                        && Matches.within(filter.createdFrom(), row.createdAt(), filter.createdUntil()));
    }
}
