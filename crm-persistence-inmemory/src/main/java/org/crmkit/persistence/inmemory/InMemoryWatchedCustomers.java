package org.crmkit.persistence.inmemory;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.crmkit.churn.ChurnCase;
import org.crmkit.churn.LastOrder;
import org.crmkit.churn.watch.Candidate;
import org.crmkit.churn.watch.Quiet;
import org.crmkit.churn.watch.WatchedCustomers;
import org.crmkit.churn.watch.Window;
import org.crmkit.customer.Customer;
import org.crmkit.customer.CustomerId;
import org.crmkit.trade.Order;
import org.jspecify.annotations.Nullable;

/** What the watch sees of customers: windows of the table in the order of ids, and of each customer the last purchase. */
record InMemoryWatchedCustomers(InMemoryWork work) implements WatchedCustomers {

    @Override
    public Optional<Window> window(@Nullable CustomerId after, int size) {
        List<Customer> next = behind(after).limit(size).toList();
        return next.isEmpty()
                ? Optional.empty()
                : Optional.of(new Window(after, next.get(next.size() - 1).id(), next.size()));
    }

    @Override
    public List<Candidate> quiet(Window window, Quiet quiet) {
        return unwatchedIn(window)
                .map(each -> candidate(each, InMemoryOrders.last(each.id(), work.now())))
                .filter(isQuiet(quiet))
                .toList();
    }

    @Override
    public List<Candidate> unwatched(Window window) {
        return unwatchedIn(window)
                .map(each -> candidate(each, Optional.empty()))
                .toList();
    }

    @Override
    public Map<CustomerId, LocalDate> boughtSince(Window window) {
        Map<CustomerId, LocalDate> bought = new HashMap<>();
        for (CustomerId each : watched(window)) {
            ChurnCase found = InMemoryChurnCases.unresolved(each, work.now()).orElseThrow();
            InMemoryOrders.last(each, work.now())
                    .map(Order::date)
                    .filter(found::isOvertakenBy)
                    .ifPresent(day -> bought.put(each, day));
        }
        return bought;
    }

    @Override
    public Set<CustomerId> watched(Window window) {
        return in(window).filter(this::isWatched).map(Customer::id).collect(Collectors.toSet());
    }

    private Stream<Customer> behind(@Nullable CustomerId after) {
        return work.now().get(InMemoryCustomers.PART).behind(after);
    }

    private Stream<Customer> in(Window window) {
        return behind(window.after())
                .takeWhile(each -> each.id().value().compareTo(window.last().value()) <= 0);
    }

    private Stream<Customer> unwatchedIn(Window window) {
        return in(window).filter(each -> each.state().isActive() && !isWatched(each));
    }

    private boolean isWatched(Customer customer) {
        return InMemoryChurnCases.unresolved(customer.id(), work.now()).isPresent();
    }

    private static Candidate candidate(Customer customer, Optional<Order> last) {
        return new Candidate(
                customer.id(),
                customer.manager(),
                customer.createdAt(),
                last.map(each -> new LastOrder(each.externalId(), each.date())).orElse(null));
    }

    private static Predicate<Candidate> isQuiet(Quiet quiet) {
        return each -> {
            LastOrder last = each.lastOrder();
            return last == null
                    ? quiet.createdBefore() != null && each.createdAt().isBefore(quiet.createdBefore())
                    : !last.date().isAfter(quiet.lastOrder());
        };
    }
}
