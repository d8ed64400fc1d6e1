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
import org.crmkit.churn.detection.Candidate;
import org.crmkit.churn.detection.ChurnCandidates;
import org.crmkit.churn.detection.CustomerPage;
import org.crmkit.churn.detection.InactivityCutoff;
import org.crmkit.customer.Customer;
import org.crmkit.customer.CustomerId;
import org.crmkit.trade.Order;
import org.jspecify.annotations.Nullable;

/** Reads customers for churn detection: pages of the table in the order of ids, and the last purchase of each customer. */
record InMemoryChurnCandidates(InMemoryUnitOfWork work) implements ChurnCandidates {

    @Override
    public Optional<CustomerPage> page(@Nullable CustomerId after, int size) {
        List<Customer> next = behind(after).limit(size).toList();
        return next.isEmpty()
                ? Optional.empty()
                : Optional.of(new CustomerPage(after, next.get(next.size() - 1).id(), next.size()));
    }

    @Override
    public List<Candidate> inactive(CustomerPage page, InactivityCutoff cutoff) {
        return unwatchedIn(page)
                .map(each -> candidate(each, InMemoryOrders.last(each.id(), work.now())))
                .filter(isQuiet(cutoff))
                .toList();
    }

    @Override
    public List<Candidate> withoutUnresolvedCase(CustomerPage page) {
        return unwatchedIn(page).map(each -> candidate(each, Optional.empty())).toList();
    }

    @Override
    public Map<CustomerId, LocalDate> purchasedSince(CustomerPage page) {
        Map<CustomerId, LocalDate> bought = new HashMap<>();
        for (CustomerId each : withUnresolvedCase(page)) {
            ChurnCase found = InMemoryChurnCases.unresolved(each, work.now()).orElseThrow();
            InMemoryOrders.last(each, work.now())
                    .map(Order::date)
                    .filter(found::isOvertakenBy)
                    .ifPresent(day -> bought.put(each, day));
        }
        return bought;
    }

    @Override
    public Set<CustomerId> withUnresolvedCase(CustomerPage page) {
        return in(page).filter(this::isWatched).map(Customer::id).collect(Collectors.toSet());
    }

    private Stream<Customer> behind(@Nullable CustomerId after) {
        return work.now().get(InMemoryCustomers.PART).behind(after);
    }

    private Stream<Customer> in(CustomerPage page) {
        return behind(page.after())
                .takeWhile(each -> each.id().value().compareTo(page.last().value()) <= 0);
    }

    private Stream<Customer> unwatchedIn(CustomerPage page) {
        return in(page).filter(each -> each.state().isActive() && !isWatched(each));
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

    private static Predicate<Candidate> isQuiet(InactivityCutoff cutoff) {
        return each -> {
            LastOrder last = each.lastOrder();
            return last == null
                    ? cutoff.createdBefore() != null && each.createdAt().isBefore(cutoff.createdBefore())
                    : !last.date().isAfter(cutoff.lastOrder());
        };
    }
}
