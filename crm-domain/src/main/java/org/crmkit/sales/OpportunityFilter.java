package org.crmkit.sales;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
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
 * @param number with this number
 * @param stage in this stage
 * @param creator opened by this user
 * @param assignee assigned to this user
 * @param source of this source
 * @param customer for this customer, or won with this customer
 * @param nameStart whose prospect's name begins with this text, regardless of case
 * @param text whose number, title and prospect's name contain each of these words, regardless of case; at most {@value #TEXT_MAX}
 *     code points
 * @param createdFrom opened at this instant or later
 * @param createdUntil opened before this instant
 * @param closeFrom expected to be decided on this day or later
 * @param closeUntil expected to be decided before this day
 * @param unchanged open, and unchanged for too long in one of these stages
 * @param expired assigned, and its expected close date has passed in the zone of the tenant, or it is rotting; false for all others
 * @param expiry what {@code expired} means at the instant of the query; the desk always sets it. If it is null, nothing has expired
 */
@RecordBuilder
public record OpportunityFilter(
        @Nullable Set<OpportunityState> states,
        @Nullable OpportunityNumber number,
        @Nullable StageId stage,
        @Nullable UserId creator,
        @Nullable UserId assignee,
        @Nullable String source,
        @Nullable CustomerId customer,
        @Nullable String nameStart,
        @Nullable String text,
        @Nullable Instant createdFrom,
        @Nullable Instant createdUntil,
        @Nullable LocalDate closeFrom,
        @Nullable LocalDate closeUntil,
        @Nullable List<Unchanged> unchanged,
        @Nullable Boolean expired,
        @Nullable Expiry expiry) {

    /** The maximum length of a text to search for, in code points. */
    public static final int TEXT_MAX = 200;

    /** The states in which an opportunity is open. */
    public static final Set<OpportunityState> OPEN_STATES = Arrays.stream(OpportunityState.values())
            .filter(each -> !each.isClosed())
            .collect(Collectors.toUnmodifiableSet());

    /** All opportunities. */
    public static final OpportunityFilter ALL =
            OpportunityFilterBuilder.builder().build();

    /** 过期销售机会: the expired opportunities. */
    public static final OpportunityFilter EXPIRED =
            OpportunityFilterBuilder.builder().expired(true).build();

    /**
     * Copies the collections; too many elements, a text that is too long or a time out of range are rejected with an {@link
     * InvalidInputException}.
     */
    public OpportunityFilter {
        states = Items.set("states", states);
        source = Text.optional("source", source, Entry.VALUE_MAX);
        nameStart = Text.optional("nameStart", nameStart, Customer.NAME_MAX);
        text = Text.optionalLines("text", text, TEXT_MAX);
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
        return OpportunityFilterBuilder.builder()
                .states(OPEN_STATES)
                .unchanged(Unchanged.in(stages, now))
                .build();
    }

    /** Returns the same filter for an instant. */
    OpportunityFilter at(Instant now, LocalDate today, Supplier<List<Stage>> stages) {
        return expired == null
                ? this
                : OpportunityFilterBuilder.builder(this)
                        .expiry(Expiry.at(now, today, stages.get()))
                        .build();
    }

    /** Returns the words to search for, each as a part of {@link Opportunity#searchKey()}. */
    public List<String> words() {
        return Text.searchWords(text);
    }

    /** Returns a query for such opportunities, newest first. */
    public ListQuery<OpportunityFilter, OpportunitySort> newest(int size) {
        return ListQuery.by(this, OpportunitySort.CREATED, Direction.DESCENDING, size);
    }

    /** Returns a query for such opportunities, the earliest expected close date first; those without one come last. */
    public ListQuery<OpportunityFilter, OpportunitySort> soonest(int size) {
        return ListQuery.by(this, OpportunitySort.EXPECTED_CLOSE, Direction.ASCENDING, size);
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

        /** Returns, for each stage in which opportunities rot, since when an opportunity that rots now was not changed. */
        private static List<Unchanged> in(List<Stage> stages, Instant now) {
            return stages.stream()
                    .filter(each -> each.rotsAfterDays() != null)
                    .map(each -> new Unchanged(
                            each.id(), now.minus(Objects.requireNonNull(each.rotsAfterDays()), ChronoUnit.DAYS)))
                    .toList();
        }

        /** Returns whether an opportunity is in the stage and has not been changed since. */
        public boolean includes(Opportunity opportunity) {
            return stage.equals(opportunity.stage()) && !opportunity.changedAt().isAfter(since);
        }
    }

    /**
     * What has expired at an instant: an assigned opportunity whose expected close date lies before the day, or that has not been
     * changed for too long in one of the stages.
     *
     * @param today the day of the tenant
     * @param rotting the stages in which opportunities rot
     */
    public record Expiry(LocalDate today, List<Unchanged> rotting) {

        /** Copies the stages; null, too many of them, or a day out of range is rejected with an {@link InvalidInputException}. */
        public Expiry {
            Required.that("today", today).and("rotting", rotting).check();
            DateLimits.optional("today", today);
            rotting = Items.list("rotting", rotting);
        }

        /** Returns what has expired at an instant, which is on a day of the tenant. */
        static Expiry at(Instant now, LocalDate today, List<Stage> stages) {
            return new Expiry(today, Unchanged.in(stages, now));
        }

        /** Returns whether an opportunity has expired. */
        public boolean includes(Opportunity opportunity) {
            return opportunity.isOverdue(today) || isRotting(opportunity);
        }

        /** Returns whether an opportunity has expired in a way that is not recorded yet. */
        public boolean isUnrecorded(Opportunity opportunity) {
            return isUnrecordedClose(opportunity) || isUnrecordedRotting(opportunity);
        }

        /** Returns whether its expected close date has passed, which is not recorded. */
        boolean isUnrecordedClose(Opportunity opportunity) {
            LocalDate expected = opportunity.expectedClose();
            return expected != null
                    && opportunity.isOverdue(today)
                    && !opportunity.recordedExpiry().includes(expected);
        }

        /** Returns whether it rots in its stage, which is not recorded. */
        boolean isUnrecordedRotting(Opportunity opportunity) {
            CurrentStage stay = opportunity.currentStage();
            return stay != null
                    && isRotting(opportunity)
                    && !opportunity.recordedExpiry().includes(stay);
        }

        private boolean isRotting(Opportunity opportunity) {
            return opportunity.state().isInHand() && rotting.stream().anyMatch(each -> each.includes(opportunity));
        }
    }
}
