package org.crmkit.trade.feed;

import java.time.LocalDate;
import java.util.Map;
import org.crmkit.customer.CustomerId;
import org.crmkit.internal.command.CommandScope;
import org.crmkit.internal.context.ContextDescriptor;

/**
 * A context that reacts to purchases in the same command that stores them.
 *
 * @param <W> the ports that the context reads and writes
 */
public interface PurchaseListener<W> extends ContextDescriptor<W> {

    /**
     * Reacts to purchases.
     *
     * @param newest the day of each customer's newest purchase
     */
    void purchased(CommandScope<? extends FeedRepositories> scope, W work, Map<CustomerId, LocalDate> newest);
}
