package org.crmkit.customer;

import org.crmkit.command.CommandScope;
import org.crmkit.error.IllegalTransitionException;
import org.crmkit.error.RuleBrokenException;

/** The door of this context for churn: customers who are lost, and won back. */
public final class LostCustomers {

    private LostCustomers() {}

    /**
     * Gives a customer up.
     *
     * @throws IllegalTransitionException if they are not active
     * @throws RuleBrokenException {@code customer.not-available} if they are not active and the actor does not see them
     */
    public static void lose(
            CommandScope<? extends CustomerRepositories> scope, CustomerRepositories work, CustomerId id) {
        scope.change(CustomerRegistration.KIND, work, id, (found, at) -> {
            VisibleCustomers.requireAction(scope, found, CustomerAction.LOSE);
            return found.lose(at);
        });
    }

    /**
     * Has a lost customer back.
     *
     * @throws IllegalTransitionException if they are not lost
     * @throws RuleBrokenException {@code customer.not-available} if they are not lost and the actor does not see them
     */
    public static void winBack(
            CommandScope<? extends CustomerRepositories> scope, CustomerRepositories work, CustomerId id) {
        scope.change(CustomerRegistration.KIND, work, id, (found, at) -> {
            VisibleCustomers.requireAction(scope, found, CustomerAction.WIN_BACK);
            return found.winBack(at);
        });
    }
}
