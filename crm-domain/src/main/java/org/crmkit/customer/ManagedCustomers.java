package org.crmkit.customer;

import org.crmkit.actor.UserId;
import org.crmkit.actor.Visibility;

/** The entry point of this context for other contexts: the customers whom a user manages. */
public final class ManagedCustomers {

    private ManagedCustomers() {}

    /**
     * Counts the customers of a manager, including lost ones but not archived ones. It subtracts the archived customers from all
     * customers. Because archiving is final, a customer whose state changes between active and lost during the two counts is
     * still counted.
     */
    public static long count(CustomerRepositories work, UserId manager) {
        CustomerFilter all = CustomerFilterBuilder.builder().manager(manager).build();
        CustomerFilter archived =
                CustomerFilterBuilder.builder(all).state(CustomerState.ARCHIVED).build();
        long managed = work.customers().count(all, Visibility.everything());
        return managed == 0 ? 0 : managed - work.customers().count(archived, Visibility.everything());
    }
}
