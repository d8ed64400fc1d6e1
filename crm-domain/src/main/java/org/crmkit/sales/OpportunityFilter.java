package org.crmkit.sales;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.crmkit.customer.Customer;
import org.crmkit.customer.CustomerId;
import org.crmkit.dictionary.Entry;
import org.crmkit.internal.value.DateLimits;
import org.crmkit.internal.value.Items;
import org.crmkit.internal.value.Required;
import org.crmkit.kernel.error.InvalidInputException;
import org.crmkit.kernel.permission.UserId;
import org.crmkit.kernel.query.Direction;
import org.crmkit.kernel.query.ListQuery;
import org.crmkit.kernel.value.Text;
import org.crmkit.sales.pipeline.Stage;
import org.crmkit.sales.pipeline.StageId;
import org.jspecify.annotations.Nullable;

/**
 * Criteria for opportunities; a criterion that is null does not restrict the result.
 *
 * @param states in one of these states
 * @param stage in this stage
 * @param creator opened by this user
 * @param assignee assigned to this user
 * @param source of this source
 * @param customer for this customer, or won with this customer
 * @param nameStart whose prospect's name begins with this text, regardless of case
 * @param createdFrom opened at this instant or later
 * @param createdUntil opened before this instant
 * @param closeFrom expected to be decided on this day or later
 * @param closeUntil expected to be decided before this day
 * @param unchanged open, and unchanged for too long in one of these stages
 */
@RecordBuilder
public record OpportunityFilter(
        @Nullable Set<OpportunityState> states,
        @Nullable StageId stage,
        @Nullable UserId creator,
        @Nullable UserId assignee,
        @Nullable String source,
        @Nullable CustomerId customer,
        @Nullable String nameStart,
        @Nullable Instant createdFrom,
        @Nullable Instant createdUntil,
        @Nullable LocalDate closeFrom,
        @Nullable LocalDate closeUntil,
        @Nullable List<Unchanged> unchanged) {

    /** The states in which an opportunity is open. */
    public static final Set<OpportunityState> OPEN_STATES = Arrays.stream(OpportunityState.values())
            .filter(each -> !each.isClosed())
            .collect(Collectors.toUnmodifiableSet());

    /** All opportunities. */
    public static final OpportunityFilter ALL =
            OpportunityFilterBuilder.builder().build();

    /**
     * Copies the collections; too many elements, a text that is too long or a time out of range are rejected with an {@link
     * InvalidInputException}.
     */
    public OpportunityFilter {
        states = Items.set("states", states);
        source = Text.optional("source", source, Entry.VALUE_MAX);
        nameStart = Text.optional("nameStart", nameStart, Customer.NAME_MAX);
        createdFrom = DateLimits.optional("createdFrom", createdFrom);
        createdUntil = DateLimits.optional("createdUntil", createdUntil);
        closeFrom = DateLimits.optional("closeFrom", closeFrom);
        closeUntil = DateLimits.optional("closeUntil", closeUntil);
        unchanged = Items.list("unchanged", unchanged);
    }

    /** Returns the criteria for opportunities in some states. */
    public static OpportunityFilter in(OpportunityState... states) {
        return OpportunityFilterBuilder.builder()
                .states(new LinkedHashSet<>(Arrays.asList(Required.of("states", states))))
                .build();
    }

    /**
     * Returns the criteria for open opportunities that have not been changed for as many whole days as their stage allows. A day
     * has 24 hours.
     */
    static OpportunityFilter rotting(List<Stage> stages, Instant now) {
        List<Unchanged> unchanged = new ArrayList<>();
        for (Stage stage : stages) {
            if (stage.rotsAfterDays() != null) {
                unchanged.add(new Unchanged(stage.id(), now.minus(stage.rotsAfterDays(), ChronoUnit.DAYS)));
            }
        }
        return OpportunityFilterBuilder.builder()
                .states(OPEN_STATES)
                .unchanged(unchanged)
                .build();
    }

    /** Returns a query for such opportunities, newest first. */
    public ListQuery<OpportunityFilter, OpportunitySort> newest(int size) {
        return ListQuery.by(this, OpportunitySort.CREATED, Direction.DESCENDING, size);
    }

    /** Returns a query for such opportunities, those that were changed longest ago first. */
    ListQuery<OpportunityFilter, OpportunitySort> longestUnchanged(int size) {
        return ListQuery.by(this, OpportunitySort.CHANGED, Direction.ASCENDING, size);
    }

    /**
     * A stage and the instant since which an opportunity in it has not been changed.
     *
     * @param stage the stage
     * @param since last changed at this instant or earlier
     */
    public record Unchanged(StageId stage, Instant since) {

        /** Rejects null, and an instant out of range, with an {@link InvalidInputException}. */
        public Unchanged {
            Required.that("stage", stage).and("since", since).check();
            since = DateLimits.required("since", since);
        }
    }
}
