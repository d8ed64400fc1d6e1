package org.crmkit.customer.interaction;

import java.time.Instant;
import java.util.function.Function;
import org.crmkit.customer.CustomerId;
import org.crmkit.customer.CustomerRef;
import org.crmkit.kernel.permission.UserId;
import org.crmkit.kernel.permission.UserRef;
import org.jspecify.annotations.Nullable;

/**
 * An interaction as shown in a list. The long texts and the attendees are in the record.
 *
 * @param id the identity
 * @param version how many times it has been changed
 * @param customer the customer
 * @param kind the kind of interaction, a value of the dictionary
 * @param at when it took place
 * @param title 概要
 * @param location 地点
 * @param subject the opportunity or the service request of the customer that it is about; null for none
 * @param author the user who recorded it
 * @param createdAt when it was recorded
 * @param changedAt when the record was last changed
 */
public record InteractionSummary(
        InteractionId id,
        long version,
        CustomerRef customer,
        String kind,
        Instant at,
        String title,
        @Nullable String location,
        @Nullable InteractionSubject subject,
        UserRef author,
        Instant createdAt,
        Instant changedAt) {

    /**
     * Returns the list entry of an interaction.
     *
     * @param users finds users
     * @param customers finds customers
     */
    public static InteractionSummary of(
            Interaction interaction, Function<UserId, UserRef> users, Function<CustomerId, CustomerRef> customers) {
        return new InteractionSummary(
                interaction.id(),
                interaction.version(),
                customers.apply(interaction.customer()),
                interaction.kind(),
                interaction.at(),
                interaction.title(),
                interaction.location(),
                interaction.subject(),
                users.apply(interaction.author()),
                interaction.createdAt(),
                interaction.changedAt());
    }
}
