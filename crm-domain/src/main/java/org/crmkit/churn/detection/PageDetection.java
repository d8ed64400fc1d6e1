package org.crmkit.churn.detection;

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
import org.crmkit.trade.order.OrderHistory;
import org.crmkit.trade.order.Purchases;
import org.jspecify.annotations.Nullable;

/** Processes one page of customers. */
record PageDetection(
        CommandScope<ChurnDetectionRepositories> scope, DetectionOptions options, InactivityCutoff cutoff) {

    /** Opens and resolves the cases of the next page; returns null if there is no next page. */
    @Nullable
    PageResult next(@Nullable CustomerId after, int size) {
        CustomerPage page = scope.work().churnCandidates().page(after, size).orElse(null);
        if (page == null) {
            return null;
        }
        int resolved = ChurnReferences.purchased(scope, scope.work(), boughtSince(page));
        List<Warning> opened = toWarnOf(page).stream()
                .sorted(Comparator.comparing(each -> each.customer().value()))
                .map(PageDetection::warning)
                .toList();
        if (!opened.isEmpty()) {
            ChurnReferences.open(scope, scope.work(), opened);
        }
        return new PageResult(page, opened.size(), resolved);
    }

    private Map<CustomerId, LocalDate> boughtSince(CustomerPage page) {
        ChurnCandidates customers = scope.work().churnCandidates();
        OrderHistory hosts = options.sources().orders();
        if (hosts == null) {
            return customers.purchasedSince(page);
        }
        return PurchaseAnswers.of(hosts, customers.withUnresolvedCase(page)).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, each -> each.getValue().last()));
    }

    private List<Candidate> toWarnOf(CustomerPage page) {
        ChurnCandidates customers = scope.work().churnCandidates();
        OrderHistory hosts = options.sources().orders();
        if (hosts == null) {
            List<Candidate> inactive = customers.inactive(page, cutoff);
            return options.policy().judge() == null
                    ? inactive
                    : judged(inactive, PurchaseAnswers.of(scope.work().orderHistory(), ids(inactive)));
        }
        List<Candidate> candidates = customers.withoutUnresolvedCase(page);
        Map<CustomerId, Purchases> purchases = PurchaseAnswers.of(hosts, ids(candidates));
        List<Candidate> inactive = candidates.stream()
                .map(each -> withLastOrder(each, purchases.get(each.customer())))
                .filter(this::isInactive)
                .toList();
        return judged(inactive, purchases);
    }

    /** Skips customers for whom the two reads of their purchases contradict each other; the next run decides about them. */
    private List<Candidate> judged(List<Candidate> found, Map<CustomerId, Purchases> purchases) {
        ChurnPolicy.Judge judge = options.policy().judge();
        if (judge == null) {
            return found;
        }
        LocalDate today = options.today(scope.at());
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
