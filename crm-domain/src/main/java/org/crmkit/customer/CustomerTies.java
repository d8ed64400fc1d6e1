package org.crmkit.customer;

import org.crmkit.actor.UserId;
import org.crmkit.command.Act;
import org.jmolecules.architecture.hexagonal.SecondaryPort;

/** What hangs on customers, in whatever context. */
@SecondaryPort
public interface CustomerTies {

    /** Counts what has been begun for a customer and is not over: opportunities, service requests and churn cases. */
    long countOpen(CustomerId customer);

    /**
     * Gives what somebody has in hand for a customer to somebody else, within an act; its versions, events and errors are
     * those of reassigning each.
     */
    void handOver(Act<? extends CustomerRecords> act, CustomerId customer, UserId from, UserId to);
}
