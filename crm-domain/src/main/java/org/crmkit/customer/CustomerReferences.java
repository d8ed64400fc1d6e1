package org.crmkit.customer;

import org.crmkit.actor.UserId;
import org.crmkit.command.CommandScope;
import org.jmolecules.architecture.hexagonal.SecondaryPort;

/** What hangs on customers, in whatever context. */
@SecondaryPort
public interface CustomerReferences {

    /** Counts what has been begun for a customer and is not over: opportunities, service requests and churn cases. */
    long countOpen(CustomerId customer);

    /**
     * Gives what somebody has in hand for a customer to somebody else, within an act; its versions, events and errors are
     * those of reassigning each.
     */
    void handOver(CommandScope<? extends CustomerRepositories> scope, CustomerId customer, UserId from, UserId to);
}
