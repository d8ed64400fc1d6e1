package org.crmkit.persistence.inmemory.internal.churn.detection;

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
import org.crmkit.persistence.inmemory.internal.churn.ChurnTables;
import org.crmkit.persistence.inmemory.internal.customer.CustomerTables;
import org.crmkit.persistence.inmemory.internal.engine.Transaction;
import org.crmkit.persistence.inmemory.internal.trade.TradeTables;
import org.crmkit.trade.order.Order;
import org.jspecify.annotations.Nullable;

/** Reads customers for churn detection: pages of the table in the order of ids, and the last purchase of each customer. */
record InMemoryChurnCandidates(Transaction transaction) implements ChurnCandidates {

    @Override
    public Optional<CustomerPage> page(@Nullable CustomerId after, int size) {
        List<Customer> next = customersAfter(after).limit(size).toList();
        return next.isEmpty()
                ? Optional.empty()
                : Optional.of(new CustomerPage(after, next.get(next.size() - 1).id(), next.size()));
    }

    @Override
    public List<Candidate> inactive(CustomerPage page, InactivityCutoff cutoff) {
        return withoutCaseIn(page)
                .map(each -> candidate(each, TradeTables.lastPurchase(each.id(), transaction.now())))
                .filter(isInactive(cutoff))
                .toList();
    }

    @Override
    public List<Candidate> withoutUnresolvedCase(CustomerPage page) {
        return withoutCaseIn(page)
                .map(each -> candidate(each, Optional.empty()))
                .toList();
    }

    @Override
    public Map<CustomerId, LocalDate> purchasedSince(CustomerPage page) {
        Map<CustomerId, LocalDate> purchased = new HashMap<>();
        for (CustomerId each : withUnresolvedCase(page)) {
            ChurnCase found = ChurnTables.unresolved(each, transaction.now()).orElseThrow();
            TradeTables.lastPurchase(each, transaction.now())
                    .map(Order::date)
                    .filter(found::isRecoveredBy)
                    .ifPresent(day -> purchased.put(each, day));
        }
        return purchased;
    }

    @Override
    public Set<CustomerId> withUnresolvedCase(CustomerPage page) {
        return in(page).filter(this::hasUnresolvedCase).map(Customer::id).collect(Collectors.toSet());
    }

    private Stream<Customer> customersAfter(@Nullable CustomerId after) {
        return CustomerTables.customersAfter(after, transaction.now());
    }

    private Stream<Customer> in(CustomerPage page) {
        return customersAfter(page.after())
                .takeWhile(each -> each.id().value().compareTo(page.last().value()) <= 0);
    }

    private Stream<Customer> withoutCaseIn(CustomerPage page) {
        return in(page).filter(each -> each.state().isActive() && !hasUnresolvedCase(each));
    }

    private boolean hasUnresolvedCase(Customer customer) {
        return ChurnTables.unresolved(customer.id(), transaction.now()).isPresent();
    }

    private static Candidate candidate(Customer customer, Optional<Order> last) {
        return new Candidate(
                customer.id(),
                customer.manager(),
                customer.createdAt(),
                last.map(each -> new LastOrder(each.externalId(), each.date())).orElse(null));
    }

    private static Predicate<Candidate> isInactive(InactivityCutoff cutoff) {
        return each -> {
            LastOrder last = each.lastOrder();
            return last == null
                    ? cutoff.createdBefore() != null && each.createdAt().isBefore(cutoff.createdBefore())
                    : !last.date().isAfter(cutoff.lastOrder());
        };
    }
}
