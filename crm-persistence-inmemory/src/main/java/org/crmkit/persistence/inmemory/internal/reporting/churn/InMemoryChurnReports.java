package org.crmkit.persistence.inmemory.internal.reporting.churn;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.crmkit.churn.ChurnCase;
import org.crmkit.customer.Customer;
import org.crmkit.kernel.permission.UserId;
import org.crmkit.kernel.permission.Visibility;
import org.crmkit.kernel.query.Cursor;
import org.crmkit.kernel.query.ListQuery;
import org.crmkit.kernel.query.Page;
import org.crmkit.kernel.query.Paging;
import org.crmkit.persistence.inmemory.internal.access.AccessTables;
import org.crmkit.persistence.inmemory.internal.churn.ChurnTables;
import org.crmkit.persistence.inmemory.internal.customer.CustomerTables;
import org.crmkit.persistence.inmemory.internal.engine.IndexKey;
import org.crmkit.persistence.inmemory.internal.engine.Matches;
import org.crmkit.persistence.inmemory.internal.engine.Transaction;
import org.crmkit.reporting.churn.ChurnReportFilter;
import org.crmkit.reporting.churn.ChurnReports;
import org.crmkit.reporting.churn.ChurnResult;
import org.crmkit.reporting.churn.Loss;
import org.crmkit.reporting.churn.LossFilter;
import org.crmkit.reporting.churn.LossSort;
import org.crmkit.reporting.churn.ManagerChurn;
import org.crmkit.reporting.period.ReportPeriod;
import org.jspecify.annotations.Nullable;

/** Reports on churn, computed in one pass over the customers and one over the cases. */
record InMemoryChurnReports(Transaction transaction) implements ChurnReports {

    @Override
    public Page<Loss> losses(ListQuery<LossFilter, LossSort> query, Visibility visibility) {
        Paging<LossSort> paging = query.paging();
        Function<Customer, String> names = CustomerTables.reportNames(visibility, transaction.now());
        IndexKey after = IndexKey.after(paging);
        List<Loss> found = cases(query.filter().report(), visibility)
                .filter(each -> isWithin(query.filter().report().period(), each.lostAt()))
                .filter(each -> Matches.is(query.filter().customer(), each.customer()))
                .map(each -> loss(each, names))
                .filter(each ->
                        after == null || paging.direction().turn(key(each).compareTo(after)) > 0)
                .sorted((one, other) -> paging.direction().turn(key(one).compareTo(key(other))))
                .limit(paging.size() + 1L)
                .toList();
        return Page.of(found, paging, each -> Cursor.after(paging, LossSort.LOST.key(each), each.id()));
    }

    @Override
    public ChurnResult overall(ChurnReportFilter filter, Visibility visibility) {
        return result(
                filter,
                activeAtStart(filter, visibility).toList(),
                cases(filter, visibility).toList());
    }

    @Override
    public List<ManagerChurn> byManager(ChurnReportFilter filter, Visibility visibility) {
        Map<UserId, List<Customer>> active = by(Customer::manager, activeAtStart(filter, visibility));
        Map<UserId, List<ChurnCase>> cases = by(ChurnCase::manager, cases(filter, visibility));
        return Stream.concat(active.keySet().stream(), cases.keySet().stream())
                .distinct()
                .map(each -> new ManagerChurn(
                        each,
                        name(each),
                        result(filter, active.getOrDefault(each, List.of()), cases.getOrDefault(each, List.of()))))
                .filter(each -> !each.result().equals(new ChurnResult(0, 0, 0, 0)))
                .sorted(ManagerChurn.RANKING)
                .toList();
    }

    private static <T> Map<UserId, List<T>> by(Function<T, UserId> manager, Stream<T> rows) {
        Map<UserId, List<T>> grouped = new HashMap<>();
        rows.forEach(row -> grouped.computeIfAbsent(manager.apply(row), each -> new ArrayList<>())
                .add(row));
        return grouped;
    }

    private static ChurnResult result(ChurnReportFilter filter, List<Customer> active, List<ChurnCase> cases) {
        ReportPeriod period = filter.period();
        return new ChurnResult(
                active.size(),
                cases.stream()
                        .filter(each -> isWithin(period, each.createdAt()))
                        .count(),
                cases.stream().filter(each -> isWithin(period, each.lostAt())).count(),
                cases.stream()
                        .filter(each -> isWithin(period, each.recoveredAt()))
                        .count());
    }

    private Stream<ChurnCase> cases(ChurnReportFilter filter, Visibility visibility) {
        return ChurnTables.churnCases(transaction.now())
                .filter(each -> Matches.is(filter.manager(), each.manager()))
                .filter(ChurnTables.visible(visibility, transaction.now()));
    }

    private Stream<Customer> activeAtStart(ChurnReportFilter filter, Visibility visibility) {
        Instant begin = filter.period().begin();
        return CustomerTables.customers(transaction.now())
                .filter(each -> Matches.is(filter.manager(), each.manager()))
                .filter(each -> each.createdAt().isBefore(begin))
                .filter(each ->
                        each.state().acceptsReferences() || !each.changedAt().isBefore(begin))
                .filter(each -> !wasLost(each, begin))
                .filter(CustomerTables.visible(visibility, transaction.now()));
    }

    private boolean wasLost(Customer customer, Instant at) {
        return ChurnTables.churnCasesOf(customer.id(), transaction.now())
                .anyMatch(each -> Matches.within(null, each.lostAt(), at)
                        && (each.recoveredAt() == null || !each.recoveredAt().isBefore(at)));
    }

    private static boolean isWithin(ReportPeriod period, @Nullable Instant at) {
        return Matches.within(period.begin(), at, period.end());
    }

    private Loss loss(ChurnCase found, Function<Customer, String> names) {
        Customer customer =
                CustomerTables.customer(found.customer(), transaction.now()).orElseThrow();
        return new Loss(
                found.id(),
                customer.id(),
                customer.number(),
                names.apply(customer),
                found.manager(),
                name(found.manager()),
                found.lastOrder(),
                Objects.requireNonNull(found.reason()),
                Objects.requireNonNull(found.lostAt()),
                found.recoveredAt());
    }

    private String name(UserId id) {
        return AccessTables.realName(id, transaction.now());
    }

    private static IndexKey key(Loss loss) {
        return new IndexKey(loss.lostAt(), loss.id().value());
    }
}
