package org.crmkit.persistence.inmemory.internal.reporting.churn;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
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
import org.crmkit.reporting.churn.LossReasonCount;
import org.crmkit.reporting.churn.LossSort;
import org.crmkit.reporting.churn.ManagerChurn;
import org.crmkit.reporting.churn.UnitChurn;
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
        return results(filter, visibility, each -> each).entrySet().stream()
                .map(each -> new ManagerChurn(each.getKey(), name(each.getKey()), each.getValue()))
                .sorted(ManagerChurn.RANKING)
                .toList();
    }

    @Override
    public List<UnitChurn> byUnit(ChurnReportFilter filter, Visibility visibility) {
        return results(
                        filter,
                        visibility,
                        each -> AccessTables.ref(each, transaction.now()).unit())
                .entrySet()
                .stream()
                .map(each -> new UnitChurn(
                        each.getKey(), AccessTables.unitName(each.getKey(), transaction.now()), each.getValue()))
                .sorted(UnitChurn.RANKING)
                .toList();
    }

    @Override
    public List<LossReasonCount> byReason(ChurnReportFilter filter, Visibility visibility) {
        return LossReasonCount.ranked(cases(filter, visibility)
                .filter(each -> isWithin(filter.period(), each.lostAt()))
                .collect(Collectors.groupingBy(each -> Objects.requireNonNull(each.reason()), Collectors.counting()))
                .entrySet()
                .stream()
                .map(each -> new LossReasonCount(each.getKey(), each.getValue()))
                .toList());
    }

    /** Returns the numbers of each group of managers that has any. */
    private <K> Map<K, ChurnResult> results(
            ChurnReportFilter filter, Visibility visibility, Function<UserId, K> group) {
        Map<K, List<Customer>> active = by(each -> group.apply(each.manager()), activeAtStart(filter, visibility));
        Map<K, List<ChurnCase>> cases = by(each -> group.apply(each.manager()), cases(filter, visibility));
        Map<K, ChurnResult> results = new HashMap<>();
        Stream.concat(active.keySet().stream(), cases.keySet().stream())
                .distinct()
                .forEach(each -> results.put(
                        each,
                        result(filter, active.getOrDefault(each, List.of()), cases.getOrDefault(each, List.of()))));
        results.values().removeIf(new ChurnResult(0, 0, 0, 0)::equals);
        return results;
    }

    private static <K, T> Map<K, List<T>> by(Function<T, K> group, Stream<T> rows) {
        return rows.collect(Collectors.groupingBy(group));
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
