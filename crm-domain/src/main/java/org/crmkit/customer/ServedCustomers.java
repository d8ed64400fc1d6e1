package org.crmkit.customer;

import org.crmkit.actor.Visibility;
import org.crmkit.command.CommandScope;
import org.crmkit.error.IllegalTransitionException;
import org.crmkit.error.NotAllowedException;
import org.crmkit.error.NotFoundException;
import org.crmkit.error.RuleBrokenException;

/** The entry point of this context for other contexts: may something be begun for this customer? */
public final class ServedCustomers {

    private ServedCustomers() {}

    /**
     * Checks that something can be begun for a customer whom the actor sees, and that nobody archives them meanwhile.
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
     * Checks that something that was begun for a customer can go on, whether the actor sees them or not, and that nobody archives
     * them meanwhile.
     *
     * @throws IllegalTransitionException if they are archived
     * @throws RuleBrokenException {@code customer.not-available} if they are archived and the actor does not see them
     */
    public static void requireServed(CommandScope<? extends CustomerRepositories> scope, CustomerId id) {
        Customer found = scope.work()
                .customers()
                .find(id, Visibility.everything())
                .orElseThrow(() -> new NotFoundException(CustomerRegistration.KIND.name(), id));
        take(scope, found);
    }

    /**
     * Checks that somebody may write down that a customer was met.
     *
     * @throws NotFoundException if there is no such customer, or the actor cannot see it
     * @throws NotAllowedException if the actor neither looks after nor supervises them
     * @throws IllegalTransitionException if they are archived
     */
    public static Customer requireMet(CommandScope<? extends CustomerRepositories> scope, CustomerId id) {
        return met(scope.require(CustomerRegistration.KIND, CustomerAction.RECORD_INTERACTION, id));
    }

    /**
     * Checks that what was written down about a customer may still be changed.
     *
     * @throws IllegalTransitionException if they are archived
     */
    public static Customer met(Customer found) {
        CustomerState.LIFECYCLE.check(found.id(), found.state(), CustomerAction.RECORD_INTERACTION);
        return found;
    }

    /** Returns whether what is written down about a customer may change. */
    public static boolean canBeMet(Customer found) {
        return CustomerState.LIFECYCLE.allowed(found.state()).contains(CustomerAction.RECORD_INTERACTION);
    }

    static <W extends CustomerRepositories> void take(CommandScope<W> scope, Customer found) {
        VisibleCustomers.requireAction(scope, found, CustomerAction.TAKE_UP);
        scope.guard(work -> work.customers().addReference(found.id()));
    }
}
