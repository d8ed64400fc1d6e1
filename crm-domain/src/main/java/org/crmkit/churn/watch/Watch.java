package org.crmkit.churn.watch;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.crmkit.aggregate.Change;
import org.crmkit.churn.ChurnCase;
import org.crmkit.churn.ChurnCaseId;
import org.crmkit.churn.ChurnTies;
import org.crmkit.churn.LastOrder;
import org.crmkit.command.Act;
import org.crmkit.customer.CustomerId;
import org.crmkit.trade.OrderHistory;
import org.crmkit.trade.Purchases;
import org.jspecify.annotations.Nullable;

/** One look of the watch at a window of customers. */
record Watch(Act<WatchRecords> act, WatchTerms terms, Quiet quiet) {

    /** Opens and resolves the cases of the next window; null if there is none. */
    @Nullable
    WatchStep look(@Nullable CustomerId after, int size) {
        Window window = act.work().watchedCustomers().window(after, size).orElse(null);
        if (window == null) {
            return null;
        }
        int resolved = ChurnTies.bought(act, act.work(), boughtSince(window));
        List<Change<ChurnCase>> opened = judged(quiet(window)).stream()
                .sorted(Comparator.comparing(each -> each.customer().value()))
                .map(this::warning)
                .toList();
        if (!opened.isEmpty()) {
            ChurnTies.open(act, act.work(), opened);
        }
        return new WatchStep(window, opened.size(), resolved);
    }

    private Map<CustomerId, LocalDate> boughtSince(Window window) {
        WatchedCustomers customers = act.work().watchedCustomers();
        OrderHistory hosts = terms.sources().orders();
        if (hosts == null) {
            return customers.boughtSince(window);
        }
        Set<CustomerId> watched = customers.watched(window);
        return watched.isEmpty()
                ? Map.of()
                : hosts.purchases(watched).entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey, each -> each.getValue().last()));
    }

    private List<Candidate> quiet(Window window) {
        WatchedCustomers customers = act.work().watchedCustomers();
        OrderHistory hosts = terms.sources().orders();
        if (hosts == null) {
            return customers.quiet(window, quiet);
        }
        List<Candidate> unwatched = customers.unwatched(window);
        Map<CustomerId, Purchases> purchases = purchases(hosts, unwatched);
        return unwatched.stream()
                .map(each -> withLastOrder(each, purchases.get(each.customer())))
                .filter(this::isQuiet)
                .toList();
    }

    private List<Candidate> judged(List<Candidate> found) {
        ChurnPolicy.Judge judge = terms.policy().judge();
        if (judge == null || found.isEmpty()) {
            return found;
        }
        Map<CustomerId, Purchases> purchases = purchases(terms.sources().orders(act.work()), found);
        LocalDate today = terms.today(act.at());
        return found.stream()
                .filter(each -> judge.warns(purchases.get(each.customer()), today))
                .toList();
    }

    private Change<ChurnCase> warning(Candidate found) {
        return ChurnCase.warn(
                act.newId(ChurnCaseId::new), found.customer(), found.manager(), found.lastOrder(), act.me(), act.at());
    }

    private boolean isQuiet(Candidate found) {
        LastOrder last = found.lastOrder();
        return last == null ? quiet.since(found.createdAt()) : quiet.since(last.date());
    }

    private static Candidate withLastOrder(Candidate found, @Nullable Purchases purchases) {
        return purchases == null ? found : found.with(new LastOrder(purchases.lastOrder(), purchases.last()));
    }

    private static Map<CustomerId, Purchases> purchases(OrderHistory history, List<Candidate> found) {
        Set<CustomerId> ids = found.stream().map(Candidate::customer).collect(Collectors.toSet());
        return ids.isEmpty() ? Map.of() : history.purchases(ids);
    }
}
