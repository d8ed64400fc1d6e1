package org.crmkit.customer.interaction;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import org.crmkit.customer.CustomerId;
import org.crmkit.dictionary.Entry;
import org.crmkit.internal.value.DateLimits;
import org.crmkit.internal.value.Required;
import org.crmkit.kernel.permission.UserId;
import org.crmkit.kernel.query.Direction;
import org.crmkit.kernel.query.ListQuery;
import org.crmkit.kernel.value.Text;
import org.jspecify.annotations.Nullable;

/**
 * Criteria for interactions; a criterion that is null does not restrict the result.
 *
 * @param customer with this customer
 * @param author recorded by this user
 * @param kind of this kind
 * @param from at this instant or later
 * @param until before this instant
 * @param subject about this record
 */
@RecordBuilder
public record InteractionFilter(
        @Nullable CustomerId customer,
        @Nullable UserId author,
        @Nullable String kind,
        @Nullable Instant from,
        @Nullable Instant until,
        @Nullable InteractionSubject subject) {

    /** All interactions. */
    public static final InteractionFilter ALL = new InteractionFilter(null, null, null, null, null, null);

    /** Checks the instants; one out of range is rejected with an {@link org.crmkit.kernel.error.InvalidInputException}. */
    public InteractionFilter {
        kind = Text.optional("kind", kind, Entry.VALUE_MAX);
        from = DateLimits.optional("from", from);
        until = DateLimits.optional("until", until);
    }

    /** Returns the criteria for the interactions with a customer. */
    public static InteractionFilter with(CustomerId customer) {
        return new InteractionFilter(Required.of("customer", customer), null, null, null, null, null);
    }

    /** Returns the criteria for the interactions about a record. */
    public static InteractionFilter about(InteractionSubject subject) {
        return new InteractionFilter(null, null, null, null, null, Required.of("subject", subject));
    }

    /** Returns a query for such interactions, newest first. */
    public ListQuery<InteractionFilter, InteractionSort> newest(int size) {
        return ListQuery.by(this, InteractionSort.AT, Direction.DESCENDING, size);
    }
}
