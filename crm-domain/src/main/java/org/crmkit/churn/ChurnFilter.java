package org.crmkit.churn;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.util.Set;
import org.crmkit.actor.UserId;
import org.crmkit.customer.CustomerId;
import org.crmkit.error.InvalidInputException;
import org.crmkit.value.Items;
import org.crmkit.value.Times;
import org.jspecify.annotations.Nullable;

/**
 * Which churn cases; what is null does not restrict.
 *
 * @param states in one of these states
 * @param customer of this customer
 * @param manager of customers of this manager
 * @param createdFrom not opened before
 * @param createdUntil opened before
 */
@RecordBuilder
public record ChurnFilter(
        @Nullable Set<ChurnState> states,
        @Nullable CustomerId customer,
        @Nullable UserId manager,
        @Nullable Instant createdFrom,
        @Nullable Instant createdUntil) {

    /** The states in which somebody should do something about it. */
    public static final Set<ChurnState> OPEN_STATES = Set.of(ChurnState.WARNED, ChurnState.DEFERRED);

    /** All churn cases. */
    public static final ChurnFilter ALL = new ChurnFilter(null, null, null, null, null);

    /** Copies the states; an instant that cannot be kept is an {@link InvalidInputException}. */
    public ChurnFilter {
        states = Items.set("states", states);
        createdFrom = Times.optional("createdFrom", createdFrom);
        createdUntil = Times.optional("createdUntil", createdUntil);
    }

    /** The open cases; more can be asked of them by a builder. */
    public static ChurnFilterBuilder open() {
        return ChurnFilterBuilder.builder().states(OPEN_STATES);
    }
}
