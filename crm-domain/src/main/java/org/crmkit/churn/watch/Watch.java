package org.crmkit.churn.watch;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.crmkit.churn.ChurnTies;
import org.crmkit.churn.LastOrder;
import org.crmkit.churn.Warning;
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
        List<Warning> opened = toWarnOf(window).stream()
                .sorted(Comparator.comparing(each -> each.customer().value()))
                .map(Watch::warning)
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
        return Answers.of(hosts, customers.watched(window)).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, each -> each.getValue().last()));
    }

    private List<Candidate> toWarnOf(Window window) {
        WatchedCustomers customers = act.work().watchedCustomers();
        OrderHistory hosts = terms.sources().orders();
        if (hosts == null) {
            List<Candidate> quietOnes = customers.quiet(window, quiet);
            return terms.policy().judge() == null
                    ? quietOnes
                    : judged(quietOnes, Answers.of(act.work().orderHistory(), ids(quietOnes)));
        }
        List<Candidate> unwatched = customers.unwatched(window);
        Map<CustomerId, Purchases> purchases = Answers.of(hosts, ids(unwatched));
        List<Candidate> quietOnes = unwatched.stream()
                .map(each -> withLastOrder(each, purchases.get(each.customer())))
                .filter(this::isQuiet)
                .toList();
        return judged(quietOnes, purchases);
    }

    /** Of whom something else is known by now than when they were found quiet, the next run judges. */
    private List<Candidate> judged(List<Candidate> found, Map<CustomerId, Purchases> purchases) {
        ChurnPolicy.Judge judge = terms.policy().judge();
        if (judge == null) {
            return found;
        }
        LocalDate today = terms.today(act.at());
        return found.stream()
                .filter(each -> (each.lastOrder() == null) == (purchases.get(each.customer()) == null))
                .filter(each -> judge.warns(purchases.get(each.customer()), today))
                .toList();
    }

    private static Warning warning(Candidate found) {
        return new Warning(found.customer(), found.manager(), found.lastOrder());
    }

    private boolean isQuiet(Candidate found) {
        LastOrder last = found.lastOrder();
        return last == null ? quiet.since(found.createdAt()) : quiet.since(last.date());
    }

    private static Candidate withLastOrder(Candidate found, @Nullable Purchases purchases) {
        return purchases == null ? found : found.with(new LastOrder(purchases.lastOrder(), purchases.last()));
    }

    private static Set<CustomerId> ids(List<Candidate> found) {
        return found.stream().map(Candidate::customer).collect(Collectors.toSet());
    }
}
