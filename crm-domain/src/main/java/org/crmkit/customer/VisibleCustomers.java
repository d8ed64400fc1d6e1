package org.crmkit.customer;

import org.crmkit.internal.command.CommandScope;
import org.crmkit.kernel.error.IllegalTransitionException;
import org.crmkit.kernel.error.RuleBrokenException;
import org.crmkit.kernel.permission.Permission;

/**
 * Whether the actor can see a customer that a command reads, and what a rejection may reveal about a customer whom the actor
 * cannot see.
 */
final class VisibleCustomers {

    private VisibleCustomers() {}

    /** Returns whether the actor can see a customer. */
    static boolean isVisible(CommandScope<? extends CustomerRepositories> scope, CustomerId id) {
        return scope.work()
                .customers()
                .find(id, scope.actor().visibility(Permission.CUSTOMER_READ))
                .isPresent();
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
        CustomerState.LIFECYCLE.check(found.id(), found.state(), action);
    }
}
