package org.crmkit.churn;

import java.time.Instant;
import org.crmkit.actor.UserId;
import org.crmkit.customer.CustomerId;
import org.jspecify.annotations.Nullable;

/**
 * A churn case as a list shows it.
 *
 * @param id the identity
 * @param version how often changed
 * @param state how it stands
 * @param customer who has stopped buying
 * @param manager the customer's manager
 * @param lastOrder the last order when it was opened; null if there was none
 * @param measures how many measures there are
 * @param reason why the customer was given up
 * @param createdAt when it was opened
 * @param changedAt when it was last changed
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
        Instant createdAt,
        Instant changedAt) {

    /** Shows a case as a list does. */
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
                found.createdAt(),
                found.changedAt());
    }
}
