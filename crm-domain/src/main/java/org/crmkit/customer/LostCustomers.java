package org.crmkit.customer;

import org.crmkit.actor.Visibility;
import org.crmkit.command.Act;
import org.crmkit.error.IllegalTransitionException;
import org.crmkit.error.NotFoundException;

/** The door of this context for churn: customers who are lost, and won back. */
public final class LostCustomers {

    private LostCustomers() {}

    /**
     * Gives a customer up.
     *
     * @throws IllegalTransitionException if they are not active
     */
    public static void lose(Act<? extends CustomerRecords> act, CustomerRecords work, CustomerId id) {
        Customer found = require(work, id);
        act.save(CustomerRegistration.KIND, work, found.lose(found.notBefore(act.at())));
    }

    /**
     * Has a lost customer back.
     *
     * @throws IllegalTransitionException if they are not lost
     */
    public static void winBack(Act<? extends CustomerRecords> act, CustomerRecords work, CustomerId id) {
        Customer found = require(work, id);
        act.save(CustomerRegistration.KIND, work, found.winBack(found.notBefore(act.at())));
    }

    private static Customer require(CustomerRecords work, CustomerId id) {
        return work.customers()
                .find(id, Visibility.everything())
                .orElseThrow(() -> new NotFoundException(CustomerRegistration.KIND.name(), id));
    }
}
