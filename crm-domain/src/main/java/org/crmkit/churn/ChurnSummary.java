package org.crmkit.churn;

import java.time.Instant;
import org.crmkit.customer.CustomerId;
import org.crmkit.kernel.permission.UserId;
import org.jspecify.annotations.Nullable;

/**
 * A churn case as shown in a list.
 *
 * @param id the identity
 * @param version how many times it has been changed
 * @param state its state
 * @param customer the customer who has stopped buying
 * @param manager the manager of the case
 * @param lastOrder the last order when the case was opened; null if there was none
 * @param measures the number of measures
 * @param reason why the customer is lost
 * @param creator the user who opened the case
 * @param createdAt when the case was opened
 * @param changedAt when the case was last changed
 */
public record ChurnSummary(
        ChurnCaseId id,
        long version,
        ChurnState state,
        CustomerId customer,
        UserId manager,
        @Nullable LastOrder lastOrder,
        int measures,
        @Nullable String reason,
        UserId creator,
        Instant createdAt,
        Instant changedAt) {

    /** Returns the list entry of a case. */
    public static ChurnSummary of(ChurnCase found) {
        return new ChurnSummary(
                found.id(),
                found.version(),
                found.state(),
                found.customer(),
                found.manager(),
                found.lastOrder(),
                found.measures().size(),
                found.reason(),
                found.creator(),
                found.createdAt(),
                found.changedAt());
    }
}
