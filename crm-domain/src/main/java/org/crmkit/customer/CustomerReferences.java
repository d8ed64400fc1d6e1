package org.crmkit.customer;

import org.crmkit.internal.command.CommandScope;
import org.crmkit.kernel.permission.UserId;
import org.jmolecules.architecture.hexagonal.SecondaryPort;

/** The references to customers in all contexts. */
@SecondaryPort
public interface CustomerReferences {

    /** Counts the open work for a customer: opportunities, service requests and churn cases. */
    long countOpen(CustomerId customer);

    /**
     * Reassigns the open work for a customer from one user to another, within a command. Versions, events and errors are the same
     * as if each record were reassigned individually.
     */
    void handOver(CommandScope<? extends CustomerRepositories> scope, CustomerId customer, UserId from, UserId to);

    /**
     * Resolves the loss of a customer who is being restored, within a command, if the customer has bought since.
     *
     * @return whether there was a loss, and it is resolved
     */
    boolean winBack(CommandScope<? extends CustomerRepositories> scope, CustomerId customer);
}
