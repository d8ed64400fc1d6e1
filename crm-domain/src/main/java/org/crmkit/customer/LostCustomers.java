package org.crmkit.customer;

import org.crmkit.internal.command.CommandScope;
import org.crmkit.kernel.error.IllegalTransitionException;
import org.crmkit.kernel.error.RuleBrokenException;
import org.crmkit.kernel.permission.Visibility;

/** The entry point of this context for churn: marks customers as lost and wins them back. */
public final class LostCustomers {

    private LostCustomers() {}

    /**
     * Marks a customer as lost.
     *
     * @throws IllegalTransitionException if they are not active
     * @throws RuleBrokenException {@code customer.not-available} if they are not active and the actor cannot see them
     */
    public static void lose(
            CommandScope<? extends CustomerRepositories> scope, CustomerRepositories work, CustomerId id) {
        scope.change(CustomerRegistration.KIND, work, id, (found, at) -> {
            VisibleCustomers.requireAction(scope, found, CustomerAction.LOSE);
            return found.lose(at);
        });
    }

    /** Returns whether a customer is lost, and can be won back: an archived one cannot. */
    public static boolean isLost(CustomerRepositories work, CustomerId id) {
        return work.customers()
                .find(id, Visibility.everything())
                .filter(each -> CustomerState.LIFECYCLE.allowed(each.state()).contains(CustomerAction.WIN_BACK))
                .isPresent();
    }

    /**
     * Wins a lost customer back.
     *
     * @throws IllegalTransitionException if they are not lost
     * @throws RuleBrokenException {@code customer.not-available} if they are not lost and the actor cannot see them
     */
    public static void winBack(
            CommandScope<? extends CustomerRepositories> scope, CustomerRepositories work, CustomerId id) {
        scope.change(CustomerRegistration.KIND, work, id, (found, at) -> {
            VisibleCustomers.requireAction(scope, found, CustomerAction.WIN_BACK);
            return found.winBack(at);
        });
    }
}
