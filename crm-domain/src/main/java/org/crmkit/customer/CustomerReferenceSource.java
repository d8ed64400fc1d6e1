package org.crmkit.customer;

import org.crmkit.internal.command.CommandScope;
import org.crmkit.internal.context.ContextDescriptor;
import org.crmkit.kernel.permission.UserId;

/**
 * A context whose records belong to a customer. A customer cannot be archived while open records belong to it, and a transfer
 * takes them along.
 *
 * @param <W> the ports that the context reads and writes
 */
public interface CustomerReferenceSource<W> extends ContextDescriptor<W> {

    /** Counts the open records of a customer, whether or not the actor may see them. */
    long countOpen(W work, CustomerId customer);

    /**
     * Assigns the open records of a customer to the new manager of the customer.
     *
     * @param from the manager so far; records of other users stay with them
     * @param to the new manager, who must be able to take the records on
     */
    void handOver(
            CommandScope<? extends CustomerRepositories> scope, W work, CustomerId customer, UserId from, UserId to);

    /**
     * Resolves the loss of a customer who is being restored, if the customer has bought since. A context that knows nothing of
     * losses does nothing.
     *
     * @return whether it has resolved the loss
     */
    default boolean winBack(CommandScope<? extends CustomerRepositories> scope, W work, CustomerId customer) {
        return false;
    }
}
