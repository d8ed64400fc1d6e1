package org.crmkit.churn;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.util.Set;
import org.crmkit.customer.CustomerId;
import org.crmkit.internal.value.DateLimits;
import org.crmkit.internal.value.Items;
import org.crmkit.kernel.error.InvalidInputException;
import org.crmkit.kernel.permission.UserId;
import org.crmkit.kernel.query.Direction;
import org.crmkit.kernel.query.ListQuery;
import org.jspecify.annotations.Nullable;

/**
 * Criteria for churn cases; a criterion that is null does not restrict the result.
 *
 * @param states in one of these states
 * @param customer of this customer
 * @param manager whose manager is this user
 * @param createdFrom opened at this instant or later
 * @param createdUntil opened before this instant
 * @param managerCannotAct whose manager cannot act at the instant of the query, because the manager is disabled or no longer
 *     valid; false for those whose manager can
 * @param askedAt the instant of the query; the desk always replaces it by the instant of its command. If it is null, validity
 *     periods are not checked
 */
@RecordBuilder
public record ChurnFilter(
        @Nullable Set<ChurnState> states,
        @Nullable CustomerId customer,
        @Nullable UserId manager,
        @Nullable Instant createdFrom,
        @Nullable Instant createdUntil,
        @Nullable Boolean managerCannotAct,
        @Nullable Instant askedAt) {

    /** The states of an open case: warned or deferred. */
    public static final Set<ChurnState> OPEN_STATES = Set.of(ChurnState.WARNED, ChurnState.DEFERRED);

    /** All churn cases. */
    public static final ChurnFilter ALL = ChurnFilterBuilder.builder().build();

    /** Copies the states; an instant out of range is rejected with an {@link InvalidInputException}. */
    public ChurnFilter {
        states = Items.set("states", states);
        createdFrom = DateLimits.optional("createdFrom", createdFrom);
        createdUntil = DateLimits.optional("createdUntil", createdUntil);
        askedAt = DateLimits.optional("askedAt", askedAt);
    }

    /** The open cases; the builder accepts further criteria. */
    public static ChurnFilterBuilder open() {
        return ChurnFilterBuilder.builder().states(OPEN_STATES);
    }

    /** Returns the same filter for an instant. */
    ChurnFilter at(Instant instant) {
        return managerCannotAct == null
                ? this
                : ChurnFilterBuilder.builder(this).askedAt(instant).build();
    }

    /** Returns a query for such cases, newest first. */
    public ListQuery<ChurnFilter, ChurnSort> newest(int size) {
        return ListQuery.by(this, ChurnSort.CREATED, Direction.DESCENDING, size);
    }
}
