package org.crmkit.persistence.inmemory.internal.customer;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.crmkit.customer.Contacts;
import org.crmkit.customer.Customer;
import org.crmkit.customer.CustomerId;
import org.crmkit.customer.CustomerRef;
import org.crmkit.customer.CustomerRepositories;
import org.crmkit.customer.CustomerSets;
import org.crmkit.customer.Customers;
import org.crmkit.kernel.permission.UserId;
import org.crmkit.kernel.permission.Visibility;
import org.crmkit.persistence.inmemory.internal.access.AccessTables;
import org.crmkit.persistence.inmemory.internal.engine.Snapshot;
import org.crmkit.persistence.inmemory.internal.engine.Table;
import org.crmkit.persistence.inmemory.internal.engine.Tables;
import org.jspecify.annotations.Nullable;

/** The table of customers, and what other contexts ask about it. */
public interface CustomerTables extends Tables, CustomerRepositories {

    @Override
    default Customers customers() {
        return new InMemoryCustomers(transaction(), this::lastPurchaseDay, this::lastInteraction);
    }

    @Override
    default Contacts contacts() {
        return new InMemoryContacts(transaction());
    }

    /** Returns the day of the last purchase of a customer; orders lie in another context. */
    Optional<LocalDate> lastPurchaseDay(CustomerId customer);

    /** Returns when the last interaction with a customer took place; interactions lie in another context. */
    Optional<Instant> lastInteraction(CustomerId customer);

    @Override
    default CustomerSets customerSets() {
        return new InMemoryCustomers(transaction(), this::lastPurchaseDay, this::lastInteraction);
    }

    /** Returns the customer with an id, regardless of any visibility. */
    static Optional<Customer> customer(CustomerId id, Snapshot snapshot) {
        return snapshot.get(InMemoryCustomers.PART).find(id);
    }

    /** Finds customers as other records show them to those who can see the customers. */
    static Function<CustomerId, CustomerRef> refs(Snapshot snapshot) {
        return id -> customer(id, snapshot)
                .map(each -> each.ref(AccessTables.refs(snapshot)))
                .orElseGet(() -> CustomerRef.of(id));
    }

    /** Returns all customers in the order of their ids. */
    static Stream<Customer> customers(Snapshot snapshot) {
        return snapshot.get(InMemoryCustomers.PART).all();
    }

    /** Returns the customers after the given one, in the order of their ids; all customers if it is null. */
    static Stream<Customer> customersAfter(@Nullable CustomerId id, Snapshot snapshot) {
        return snapshot.get(InMemoryCustomers.PART).after(id);
    }

    /** Returns the customers of whom a user is the manager or the creator. */
    static Stream<Customer> customersOf(UserId user, Snapshot snapshot) {
        return InMemoryCustomers.of(user, snapshot);
    }

    /** Returns the condition for customers within a visibility. */
    static Predicate<Customer> visible(Visibility visibility, Snapshot snapshot) {
        return InMemoryCustomers.visible(visibility, snapshot);
    }

    /** Returns the condition for records that are visible if their customer is. */
    static <A> Predicate<A> visibleWithCustomer(
            Visibility visibility, Snapshot snapshot, Function<A, CustomerId> customerOf) {
        Table<Customer, CustomerId> customers = snapshot.get(InMemoryCustomers.PART);
        Predicate<Customer> visible = InMemoryCustomers.visible(visibility, snapshot);
        return row -> customers.find(customerOf.apply(row)).filter(visible).isPresent();
    }

    /** Returns the names of customers in reports: the name of a customer within the visibility, otherwise the number. */
    static Function<Customer, String> reportNames(Visibility visibility, Snapshot snapshot) {
        Predicate<Customer> visible = InMemoryCustomers.visible(visibility, snapshot);
        return customer ->
                visible.test(customer) ? customer.name() : customer.number().value();
    }
}
