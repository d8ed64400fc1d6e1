package org.crmkit.churn.detection;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.crmkit.churn.ChurnReferences;
import org.crmkit.churn.LastOrder;
import org.crmkit.churn.Warning;
import org.crmkit.customer.CustomerId;
import org.crmkit.internal.command.CommandScope;
import org.crmkit.internal.command.PagedWork;
import org.crmkit.trade.order.OrderHistory;
import org.crmkit.trade.order.Purchases;
import org.jspecify.annotations.Nullable;

/**
 * The work of one run: it opens and resolves the cases of customers, page by page.
 *
 * @param options the options of the run, with a fixed day
 * @param cutoff since when a customer must have been inactive
 * @param size the number of customers on a page
 */
record PageDetection(DetectionOptions options, InactivityCutoff cutoff, int size)
        implements PagedWork<ChurnDetectionRepositories, CustomerId, PageDetection.Result, ChurnDetectionProgress> {

    /** The result of a page. */
    record Result(CustomerPage page, int opened, int resolved) {}

    static PageDetection begun(DetectionOptions options, Instant begun, int size) {
        DetectionOptions run = options.startedAt(begun);
        return new PageDetection(run, run.cutoff(begun), size);
    }

    @Override
    public ChurnDetectionProgress begin(@Nullable CustomerId after) {
        return new ChurnDetectionProgress(0, 0, 0, after, Duration.ZERO);
    }

    @Override
    public @Nullable Result next(CommandScope<ChurnDetectionRepositories> scope, @Nullable CustomerId after) {
        CustomerPage page = scope.work().churnCandidates().page(after, size).orElse(null);
        if (page == null) {
            return null;
        }
        int resolved = ChurnReferences.purchased(scope, scope.work(), boughtSince(scope.work(), page));
        List<Warning> opened = toWarnOf(scope, page).stream()
                .sorted(Comparator.comparing(each -> each.customer().value()))
                .map(PageDetection::warning)
                .toList();
        if (!opened.isEmpty()) {
            ChurnReferences.open(scope, scope.work(), opened);
        }
        return new Result(page, opened.size(), resolved);
    }

    @Override
    public ChurnDetectionProgress plus(ChurnDetectionProgress soFar, Result page, Duration elapsed) {
        return new ChurnDetectionProgress(
                soFar.customers() + page.page().count(),
                soFar.opened() + page.opened(),
                soFar.resolved() + page.resolved(),
                page.page().last(),
                elapsed);
    }

    private Map<CustomerId, LocalDate> boughtSince(ChurnDetectionRepositories work, CustomerPage page) {
        ChurnCandidates customers = work.churnCandidates();
        OrderHistory hosts = options.sources().orders();
        if (hosts == null) {
            return customers.purchasedSince(page);
        }
        return PurchaseAnswers.of(hosts, customers.withUnresolvedCase(page)).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, each -> each.getValue().last()));
    }

    private List<Candidate> toWarnOf(CommandScope<ChurnDetectionRepositories> scope, CustomerPage page) {
        ChurnCandidates customers = scope.work().churnCandidates();
        OrderHistory hosts = options.sources().orders();
        if (hosts == null) {
            List<Candidate> inactive = customers.inactive(page, cutoff);
            return options.policy().judge() == null
                    ? inactive
                    : judged(inactive, PurchaseAnswers.of(scope.work().orderHistory(), ids(inactive)), scope.at());
        }
        List<Candidate> candidates = customers.withoutUnresolvedCase(page);
        Map<CustomerId, Purchases> purchases = PurchaseAnswers.of(hosts, ids(candidates));
        List<Candidate> inactive = candidates.stream()
                .map(each -> withLastOrder(each, purchases.get(each.customer())))
                .filter(this::isInactive)
                .toList();
        return judged(inactive, purchases, scope.at());
    }

    /** Skips customers for whom the two reads of their purchases contradict each other; the next run decides about them. */
    private List<Candidate> judged(List<Candidate> found, Map<CustomerId, Purchases> purchases, Instant at) {
        ChurnPolicy.Judge judge = options.policy().judge();
        if (judge == null) {
            return found;
        }
        LocalDate today = options.today(at);
        return found.stream()
                .filter(each -> (each.lastOrder() == null) == (purchases.get(each.customer()) == null))
                .filter(each -> judge.matches(purchases.get(each.customer()), today))
                .toList();
    }

    private static Warning warning(Candidate found) {
        return new Warning(found.customer(), found.manager(), found.lastOrder());
    }

    private boolean isInactive(Candidate found) {
        LastOrder last = found.lastOrder();
        return last == null ? cutoff.includes(found.createdAt()) : cutoff.includes(last.date());
    }

    private static Candidate withLastOrder(Candidate found, @Nullable Purchases purchases) {
        return purchases == null ? found : found.with(new LastOrder(purchases.lastOrder(), purchases.last()));
    }

    private static Set<CustomerId> ids(List<Candidate> found) {
        return found.stream().map(Candidate::customer).collect(Collectors.toSet());
    }
}
