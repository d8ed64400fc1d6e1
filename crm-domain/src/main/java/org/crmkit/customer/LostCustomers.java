package org.crmkit.customer;

import org.crmkit.command.Act;
import org.crmkit.error.IllegalTransitionException;

/** The door of this context for churn: customers who are lost, and won back. */
public final class LostCustomers {

    private LostCustomers() {}

    /**
     * Gives a customer up.
     *
     * @throws IllegalTransitionException if they are not active
     */
    public static void lose(Act<? extends CustomerRecords> act, CustomerRecords work, CustomerId id) {
        act.change(CustomerRegistration.KIND, work, id, Customer::lose);
    }

    /**
     * Has a lost customer back.
     *
     * @throws IllegalTransitionException if they are not lost
     */
    public static void winBack(Act<? extends CustomerRecords> act, CustomerRecords work, CustomerId id) {
        act.change(CustomerRegistration.KIND, work, id, Customer::winBack);
    }
}
