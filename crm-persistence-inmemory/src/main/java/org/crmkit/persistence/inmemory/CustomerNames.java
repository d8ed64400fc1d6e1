package org.crmkit.persistence.inmemory;

import java.util.function.Predicate;
import org.crmkit.actor.Visibility;
import org.crmkit.customer.Customer;
import org.crmkit.customer.CustomerId;

/** The names of customers in reports: the name if the customer lies within a visibility, otherwise the customer number. */
final class CustomerNames {

    private final Table<Customer, CustomerId> customers;
    private final Predicate<Customer> visible;

    CustomerNames(InMemoryUnitOfWork work, Visibility visibility) {
        this.customers = work.now().get(InMemoryCustomers.PART);
        this.visible = InMemoryCustomers.visible(visibility, work.now());
    }

    String of(CustomerId id) {
        return customers.find(id).map(this::of).orElse("");
    }

    String of(Customer customer) {
        return visible.test(customer) ? customer.name() : customer.number().value();
    }
}
