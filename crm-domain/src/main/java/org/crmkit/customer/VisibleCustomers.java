package org.crmkit.customer;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.crmkit.internal.command.CommandScope;
import org.crmkit.internal.command.References;
import org.crmkit.kernel.error.IllegalTransitionException;
import org.crmkit.kernel.error.RuleBrokenException;
import org.crmkit.kernel.permission.Actor;
import org.crmkit.kernel.permission.Permission;
import org.crmkit.kernel.permission.Visibility;
import org.crmkit.kernel.query.Page;
import org.jspecify.annotations.Nullable;

/**
 * The entry point of this context for other contexts: whether the actor can see a customer, and what lists and rejections may
 * reveal about a customer whom the actor cannot see.
 */
public final class VisibleCustomers {

    private VisibleCustomers() {}

    /**
     * Returns the check of an input that names a customer: the actor must be able to see the customer.
     *
     * @param path the property that the violation names
     */
    public static References check(CustomerRepositories work, Actor actor, String path, @Nullable CustomerId customer) {
        Visibility reading = CustomerRegistration.KIND.reading(actor);
        return new References()
                .check(
                        path,
                        customer,
                        each -> !work.customerSets()
                                .known(Set.of(each), reading)
                                .isEmpty());
    }

    /** Returns whether the actor can see a customer. */
    static boolean isVisible(CommandScope<? extends CustomerRepositories> scope, CustomerId id) {
        return scope.work()
                .customers()
                .find(id, scope.actor().visibility(Permission.CUSTOMER_READ))
                .isPresent();
    }

    /**
     * Returns a page of a list as an actor may see it: customers of whom only the id is known get the rest, and customers whom
     * the actor cannot see lose their names.
     *
     * @param customer returns the customer of an item; null if it has none
     * @param with returns an item with another customer
     */
    public static <T> Page<T> shown(
            CustomerRepositories work,
            Actor actor,
            Page<T> page,
            Function<T, @Nullable CustomerRef> customer,
            BiFunction<T, CustomerRef, T> with) {
        Page<T> known = replaced(page, customer, with, known(work, refs(page, customer)));
        return replaced(known, customer, with, hidden(work, actor, refs(known, customer)));
    }

    /** Returns those of some customers whom an actor can see. */
    static Map<CustomerId, CustomerRef> seen(CustomerRepositories work, Actor actor, Collection<CustomerId> ids) {
        Set<CustomerId> seen = work.customerSets().known(ids, CustomerRegistration.KIND.reading(actor));
        return seen.isEmpty() ? Map.of() : byId(work.customerSets().refs(seen));
    }

    private static <T> Page<T> replaced(
            Page<T> page,
            Function<T, @Nullable CustomerRef> customer,
            BiFunction<T, CustomerRef, T> with,
            Map<CustomerId, CustomerRef> others) {
        if (others.isEmpty()) {
            return page;
        }
        return page.map(item -> {
            CustomerRef present = customer.apply(item);
            CustomerRef other = present == null ? null : others.get(present.id());
            return other == null ? item : with.apply(item, other);
        });
    }

    private static <T> Collection<CustomerRef> refs(Page<T> page, Function<T, @Nullable CustomerRef> customer) {
        return page.items().stream()
                .flatMap(item -> Stream.ofNullable(customer.apply(item)))
                .toList();
    }

    /** Returns the customers of whom only the id is known, with what the CRM knows about them. */
    private static Map<CustomerId, CustomerRef> known(CustomerRepositories work, Collection<CustomerRef> customers) {
        Set<CustomerId> unknown = ids(customers.stream().filter(each -> each.number() == null));
        return unknown.isEmpty() ? Map.of() : byId(work.customerSets().refs(unknown));
    }

    /** Returns the customers whom the actor cannot see, without their names. */
    private static Map<CustomerId, CustomerRef> hidden(
            CustomerRepositories work, Actor actor, Collection<CustomerRef> customers) {
        Visibility visibility = CustomerRegistration.KIND.reading(actor);
        if (customers.isEmpty() || visibility instanceof Visibility.Everything) {
            return Map.of();
        }
        Set<CustomerId> visible = work.customerSets().known(ids(customers.stream()), visibility);
        return byId(customers.stream()
                .filter(each -> !visible.contains(each.id()))
                .map(CustomerRef::withoutName)
                .toList());
    }

    private static Set<CustomerId> ids(Stream<CustomerRef> customers) {
        return customers.map(CustomerRef::id).collect(Collectors.toSet());
    }

    private static Map<CustomerId, CustomerRef> byId(Collection<CustomerRef> customers) {
        Map<CustomerId, CustomerRef> all = new HashMap<>();
        customers.forEach(each -> all.put(each.id(), each));
        return all;
    }

    /**
     * Checks that an action is possible in the present state of a customer.
     *
     * @throws IllegalTransitionException if it is not possible, and the actor can see the customer
     * @throws RuleBrokenException {@code customer.not-available} if it is not possible, and the actor cannot see the customer; it
     *     contains the customer number only
     */
    static void requireAction(
            CommandScope<? extends CustomerRepositories> scope, Customer found, CustomerAction action) {
        boolean possible = CustomerState.LIFECYCLE.allowed(found.state()).contains(action);
        if (!possible && !isVisible(scope, found.id())) {
            throw new RuleBrokenException("customer.not-available", found.number());
        }
        found.require(action);
    }
}
