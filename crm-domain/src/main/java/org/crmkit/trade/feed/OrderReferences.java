package org.crmkit.trade.feed;

import java.time.LocalDate;
import java.util.Map;
import org.crmkit.customer.CustomerId;
import org.crmkit.internal.command.CommandScope;
import org.jmolecules.architecture.hexagonal.SecondaryPort;

/** The port through which other contexts react to new purchases. */
@SecondaryPort
@FunctionalInterface
public interface OrderReferences {

    /**
     * Reacts to purchases that have arrived, within the command that applies them.
     *
     * @param newest the day of the newest of these purchases for each customer
     */
    void arrived(CommandScope<? extends FeedRepositories> scope, Map<CustomerId, LocalDate> newest);
}
