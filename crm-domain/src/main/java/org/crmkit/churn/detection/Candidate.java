package org.crmkit.churn.detection;

import java.time.Instant;
import org.crmkit.churn.LastOrder;
import org.crmkit.customer.CustomerId;
import org.crmkit.kernel.permission.UserId;
import org.jspecify.annotations.Nullable;

/**
 * A customer for whom churn detection may open a case.
 *
 * @param customer the customer
 * @param manager their manager
 * @param createdAt when the customer was registered
 * @param lastOrder their last order; null if there is none, or if it has not been looked up
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
