package org.crmkit.customer;

import org.crmkit.actor.Permission;
import org.crmkit.command.CommandScope;
import org.crmkit.error.IllegalTransitionException;
import org.crmkit.error.RuleBrokenException;

/** Whether the actor sees a customer whom a command meets on its way, and what a rejection may say of one whom they do not see. */
final class VisibleCustomers {

    private VisibleCustomers() {}

    /** Returns whether the actor sees a customer. */
    static boolean isVisible(CommandScope<? extends CustomerRepositories> scope, CustomerId id) {
        return scope.work()
                .customers()
                .find(id, scope.actor().visibility(Permission.CUSTOMER_READ))
                .isPresent();
    }

    /**
     * Checks that the lifecycle of a customer knows an action in their present state.
     *
     * @throws IllegalTransitionException if it does not, and the actor sees the customer
     * @throws RuleBrokenException {@code customer.not-available} if it does not, and the actor does not see the customer; it
     *     holds the number alone
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
