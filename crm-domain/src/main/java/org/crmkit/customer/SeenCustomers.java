package org.crmkit.customer;

import org.crmkit.actor.Right;
import org.crmkit.command.Act;
import org.crmkit.error.IllegalTransitionException;
import org.crmkit.error.RuleBrokenException;

/** Whether the actor sees a customer whom a command meets on its way, and what a refusal may say of one whom they do not see. */
final class SeenCustomers {

    private SeenCustomers() {}

    /** Says whether the actor sees a customer. */
    static boolean isSeen(Act<? extends CustomerRecords> act, CustomerId id) {
        return act.work()
                .customers()
                .find(id, act.actor().visibility(Right.CUSTOMER_READ))
                .isPresent();
    }

    /**
     * Makes sure that the lifecycle of a customer knows an action in their present state.
     *
     * @throws IllegalTransitionException if it does not, and the actor sees the customer
     * @throws RuleBrokenException {@code customer.not-available} if it does not, and the actor does not see the customer; it
     *     holds the number alone
     */
    static void requireAction(Act<? extends CustomerRecords> act, Customer found, CustomerAction action) {
        boolean possible = CustomerState.LIFECYCLE.allowed(found.state()).contains(action);
        if (!possible && !isSeen(act, found.id())) {
            throw new RuleBrokenException("customer.not-available", found.number());
        }
        CustomerState.LIFECYCLE.check(found.id(), found.state(), action);
    }
}
