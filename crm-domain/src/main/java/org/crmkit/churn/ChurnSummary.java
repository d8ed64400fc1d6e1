package org.crmkit.churn;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.util.function.Function;
import org.crmkit.customer.CustomerId;
import org.crmkit.customer.CustomerRef;
import org.crmkit.kernel.permission.UserId;
import org.crmkit.kernel.permission.UserRef;
import org.jspecify.annotations.Nullable;

/**
 * A churn case as shown in a list.
 *
 * @param id the identity
 * @param version how many times it has been changed
 * @param state its state
 * @param customer the customer who has stopped buying; without a name if the reader cannot see them
 * @param manager the manager of the case
 * @param lastOrder the last order when the case was opened; null if there was none
 * @param measures the number of measures
 * @param reason why the customer is lost
 * @param creator the user who opened the case
 * @param createdAt when the case was opened
 * @param changedAt when the case was last changed
 */
@RecordBuilder
public record ChurnSummary(
        ChurnCaseId id,
        long version,
        ChurnState state,
        CustomerRef customer,
        UserRef manager,
        @Nullable LastOrder lastOrder,
        int measures,
        @Nullable String reason,
        UserRef creator,
        Instant createdAt,
        Instant changedAt) {

    /**
     * Returns the list entry of a case.
     *
     * @param users finds users
     * @param customers finds customers
     */
    public static ChurnSummary of(
            ChurnCase found, Function<UserId, UserRef> users, Function<CustomerId, CustomerRef> customers) {
        return new ChurnSummary(
                found.id(),
                found.version(),
                found.state(),
                customers.apply(found.customer()),
                users.apply(found.manager()),
                found.lastOrder(),
                found.measures().size(),
                found.reason(),
                users.apply(found.creator()),
                found.createdAt(),
                found.changedAt());
    }
}
