package org.crmkit.customer;

import java.time.Instant;
import java.util.function.Function;
import org.crmkit.customer.profile.CustomerKind;
import org.crmkit.kernel.permission.UserId;
import org.crmkit.kernel.permission.UserRef;
import org.jspecify.annotations.Nullable;

/**
 * A customer as shown in a list.
 *
 * @param id the identity
 * @param version how many times it has been changed
 * @param number the customer number
 * @param externalNumber the number in another system; null if there is none
 * @param name the name
 * @param kind the kind
 * @param state their state
 * @param level the level, a value of the dictionary
 * @param region the region, a value of the dictionary
 * @param manager the customer's manager
 * @param createdAt when the customer was registered
 */
public record CustomerSummary(
        CustomerId id,
        long version,
        CustomerNumber number,
        @Nullable String externalNumber,
        String name,
        CustomerKind kind,
        CustomerState state,
        String level,
        @Nullable String region,
        UserRef manager,
        Instant createdAt) {

    /**
     * Returns the list entry of a customer.
     *
     * @param users finds users
     */
    public static CustomerSummary of(Customer customer, Function<UserId, UserRef> users) {
        return new CustomerSummary(
                customer.id(),
                customer.version(),
                customer.number(),
                customer.externalNumber(),
                customer.name(),
                customer.profile().kind(),
                customer.state(),
                customer.profile().level(),
                customer.profile().region(),
                users.apply(customer.manager()),
                customer.createdAt());
    }
}
