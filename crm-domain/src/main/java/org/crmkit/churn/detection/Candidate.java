package org.crmkit.churn.detection;

import java.time.Instant;
import org.crmkit.actor.UserId;
import org.crmkit.churn.LastOrder;
import org.crmkit.customer.CustomerId;
import org.jspecify.annotations.Nullable;

/**
 * A customer whom the watch may warn of.
 *
 * @param customer the customer
 * @param manager their manager
 * @param createdAt when they were registered
 * @param lastOrder their last order; null if there is none, or nobody has looked
 */
public record Candidate(
        CustomerId customer,
        UserId manager,
        Instant createdAt,
        @Nullable LastOrder lastOrder) {

    Candidate with(LastOrder order) {
        return new Candidate(customer, manager, createdAt, order);
    }
}
