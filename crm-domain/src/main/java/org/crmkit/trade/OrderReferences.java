package org.crmkit.trade;

import java.time.LocalDate;
import java.util.Map;
import org.crmkit.command.CommandScope;
import org.crmkit.customer.CustomerId;
import org.jmolecules.architecture.hexagonal.SecondaryPort;

/** Who hears of new purchases, in whatever context. */
@SecondaryPort
@FunctionalInterface
public interface OrderReferences {

    /**
     * Tells of purchases that have arrived, within the act that brings them.
     *
     * @param newest the day of each customer's newest one among them
     */
    void arrived(CommandScope<? extends TradeRepositories> scope, Map<CustomerId, LocalDate> newest);
}
