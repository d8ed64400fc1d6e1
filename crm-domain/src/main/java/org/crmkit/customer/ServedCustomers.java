package org.crmkit.customer;

import org.crmkit.internal.command.CommandScope;
import org.crmkit.kernel.error.IllegalTransitionException;
import org.crmkit.kernel.error.NotAllowedException;
import org.crmkit.kernel.error.NotFoundException;
import org.crmkit.kernel.error.RuleBrokenException;
import org.crmkit.kernel.permission.Visibility;

/**
 * The entry point of this context for other contexts: whether opportunities, service requests and interactions can be recorded
 * for a customer.
 */
public final class ServedCustomers {

    private ServedCustomers() {}

    /**
     * Checks that a new record can be opened for a customer whom the actor can see, and adds a reference, so that the customer
     * cannot be archived at the same time.
     *
     * @throws NotFoundException if there is no such customer, or the actor cannot see it
     * @throws IllegalTransitionException if they are archived
     */
    public static Customer require(CommandScope<? extends CustomerRepositories> scope, CustomerId id) {
        Customer found = scope.require(CustomerRegistration.KIND, CustomerAction.TAKE_UP, id);
        take(scope, found);
        return found;
    }

    /**
     * Checks that work for a customer can continue, whether or not the actor can see the customer, and adds a reference, so that
     * the customer cannot be archived at the same time.
     *
     * @throws IllegalTransitionException if they are archived
     * @throws RuleBrokenException {@code customer.not-available} if they are archived and the actor cannot see them
     */
    public static void requireServed(CommandScope<? extends CustomerRepositories> scope, CustomerId id) {
        Customer found = scope.work()
                .customers()
                .find(id, Visibility.everything())
                .orElseThrow(() -> new NotFoundException(CustomerRegistration.KIND.name(), id));
        take(scope, found);
    }

    /**
     * Checks that the actor may record an interaction with a customer.
     *
     * @throws NotFoundException if there is no such customer, or the actor cannot see it
     * @throws NotAllowedException if the actor is neither their manager nor a supervisor
     * @throws IllegalTransitionException if they are archived
     */
    public static Customer requireMet(CommandScope<? extends CustomerRepositories> scope, CustomerId id) {
        return met(scope.require(CustomerRegistration.KIND, CustomerAction.RECORD_INTERACTION, id));
    }

    /**
     * Checks that the interactions with a customer can still be changed.
     *
     * @throws IllegalTransitionException if they are archived
     */
    public static Customer met(Customer found) {
        found.require(CustomerAction.RECORD_INTERACTION);
        return found;
    }

    /** Returns whether the interactions with a customer can be changed. */
    public static boolean canBeMet(Customer found) {
        return CustomerState.LIFECYCLE.allowed(found.state()).contains(CustomerAction.RECORD_INTERACTION);
    }

    static <W extends CustomerRepositories> void take(CommandScope<W> scope, Customer found) {
        VisibleCustomers.requireAction(scope, found, CustomerAction.TAKE_UP);
        scope.guard(work -> work.customers().addReference(found.id()));
    }
}
