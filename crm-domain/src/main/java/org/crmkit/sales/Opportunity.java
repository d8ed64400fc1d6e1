package org.crmkit.sales;

import static org.crmkit.sales.OpportunityState.LIFECYCLE;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.crmkit.customer.CustomerId;
import org.crmkit.dictionary.Entry;
import org.crmkit.internal.command.Change;
import org.crmkit.kernel.aggregate.Aggregate;
import org.crmkit.kernel.error.IllegalTransitionException;
import org.crmkit.kernel.error.InvalidInputException;
import org.crmkit.kernel.error.RuleBrokenException;
import org.crmkit.kernel.journal.FieldChange;
import org.crmkit.kernel.permission.Assignment;
import org.crmkit.kernel.permission.UserId;
import org.crmkit.kernel.value.Money;
import org.crmkit.kernel.value.Percent;
import org.crmkit.kernel.value.Text;
import org.crmkit.sales.OpportunityFilter.Expiry;
import org.crmkit.sales.pipeline.StageId;
import org.crmkit.sales.plan.Plan;
import org.jmolecules.ddd.annotation.AggregateRoot;
import org.jmolecules.ddd.annotation.Identity;
import org.jmolecules.ddd.annotation.ValueObject;
import org.jspecify.annotations.Nullable;

/**
 * An opportunity 销售机会 with its development plan.
 *
 * <p>Every action throws {@link IllegalTransitionException} if it is not possible in the current state, and {@link
 * RuleBrokenException} if a business rule forbids it; see docs/model/sales.md.
 *
 * @param id the identity
 * @param version how many times it has been changed, plan included
 * @param state its state
 * @param number the opportunity number, unique in the tenant
 * @param title 概要, 1 to {@value #TITLE_MAX} code points
 * @param description 机会描述, at most {@value #DESCRIPTION_MAX} code points
 * @param source 机会来源, a value of the dictionary
 * @param prospect the potential customer
 * @param probability 成功机率; 100 % once won, 0 % once lost
 * @param amount expected while open, agreed once won
 * @param expectedClose the expected day of the decision
 * @param currentStage its stage in the pipeline; null if it is in none
 * @param recordedExpiry which of its expiries are recorded
 * @param creator the user who opened it
 * @param createdAt when it was opened
 * @param changedAt when it was last changed
 * @param assignment who works on it; not null if and only if the state has an assignee
 * @param plan the development plan
 * @param customer the customer that a win led to; never null once it has been won, and kept when it is reopened
 * @param closing how it was closed; not null if and only if the state is closed
 */
@AggregateRoot
@RecordBuilder
public record Opportunity(
        @Identity OpportunityId id,
        long version,
        OpportunityState state,
        OpportunityNumber number,
        String title,
        @Nullable String description,
        String source,
        Prospect prospect,
        Percent probability,
        @Nullable Money amount,
        @Nullable LocalDate expectedClose,
        @Nullable CurrentStage currentStage,
        RecordedExpiry recordedExpiry,
        UserId creator,
        Instant createdAt,
        Instant changedAt,
        @Nullable Assignment assignment,
        Plan plan,
        @Nullable CustomerId customer,
        @Nullable Closing closing)
        implements Aggregate<Opportunity, OpportunityId> {

    /** The maximum length of a title, in code points. */
    public static final int TITLE_MAX = 200;

    /** The maximum length of a description, in code points. */
    public static final int DESCRIPTION_MAX = 2000;

    /**
     * Which expiries of an opportunity are recorded by an event, so that none is recorded twice; see docs/model/sales.md.
     *
     * @param expectedCloses the expected close dates whose passing is recorded, the latest {@value #EXPECTED_CLOSES_MAX} events, in
     *     order
     * @param stageSince the last stay in a stage that is recorded as rotting: when the opportunity entered the stage; null for none
     * @param at when the last of these events was written; null if there is none
     */
    @ValueObject
    public record RecordedExpiry(
            List<LocalDate> expectedCloses,
            @Nullable Instant stageSince,
            @Nullable Instant at) {

        /** The maximum number of dates that are kept. */
        public static final int EXPECTED_CLOSES_MAX = 100;

        /** Nothing is recorded. */
        public static final RecordedExpiry NONE = new RecordedExpiry(List.of(), null, null);

        /** Copies the dates. */
        public RecordedExpiry {
            expectedCloses = List.copyOf(expectedCloses);
        }

        /** Returns whether the passing of an expected close date is recorded. */
        public boolean includes(LocalDate expectedClose) {
            return expectedCloses.contains(expectedClose);
        }

        /** Returns whether it is recorded that the opportunity rots in the stage in which it is. */
        boolean includes(CurrentStage stay) {
            return stay.since().equals(stageSince);
        }

        RecordedExpiry with(LocalDate expectedClose, Instant when) {
            List<LocalDate> all = new ArrayList<>(expectedCloses);
            all.add(expectedClose);
            return new RecordedExpiry(
                    all.subList(Math.max(0, all.size() - EXPECTED_CLOSES_MAX), all.size()), stageSince, when);
        }

        RecordedExpiry with(CurrentStage stay, Instant when) {
            return new RecordedExpiry(expectedCloses, stay.since(), when);
        }
    }

    /** Checks the invariants of an opportunity. */
    public Opportunity {
        title = Text.required("title", title, TITLE_MAX);
        description = Text.optionalLines("description", description, DESCRIPTION_MAX);
        source = Text.required("source", source, Entry.VALUE_MAX);
        prospect = prospect.guarded();
        require(state.isAssigned() == (assignment != null), state, assignment);
        require(state.isClosed() == (closing != null), state, closing);
        if (closing != null) {
            boolean won = closing.isWon();
            require(
                    LIFECYCLE
                            .targets(OpportunityState.ASSIGNED, won ? OpportunityAction.WIN : OpportunityAction.LOSE)
                            .contains(state),
                    state,
                    closing);
            require(probability.equals(won ? Percent.HUNDRED : Percent.ZERO), state, probability);
            require(!won || customer != null, state, customer);
        }
    }

    /** Opens an opportunity from a checked draft, in the first stage of the pipeline; the stage is null if there is none. */
    static Change<Opportunity> open(
            OpportunityId id,
            OpportunityNumber number,
            OpportunityDraft draft,
            @Nullable StageId stage,
            UserId creator,
            Instant at) {
        Opportunity opened = OpportunityBuilder.builder()
                .id(id)
                .state(LIFECYCLE.begin(OpportunityAction.OPEN))
                .number(number)
                .title(draft.title())
                .description(draft.description())
                .source(draft.source())
                .prospect(draft.prospect())
                .probability(draft.probability())
                .amount(draft.amount())
                .expectedClose(draft.expectedClose())
                .currentStage(stage == null ? null : new CurrentStage(stage, at))
                .recordedExpiry(RecordedExpiry.NONE)
                .creator(creator)
                .createdAt(at)
                .changedAt(at)
                .plan(Plan.EMPTY)
                .build();
        return Change.of(opened, new OpportunityEvent.Opened(id, number, draft, stage));
    }

    /**
     * Changes the data, but never state or assignee; a draft without a difference changes nothing.
     *
     * @param today the day of the tenant
     * @throws RuleBrokenException {@code opportunity.expected-close-passed} if it would change an expected close date that has
     *     passed
     */
    Change<Opportunity> revise(OpportunityDraft draft, LocalDate today, Instant at) {
        LIFECYCLE.check(id, state, OpportunityAction.REVISE);
        List<FieldChange> changes = draft.differencesFrom(this);
        if (changes.isEmpty()) {
            return Change.none(this);
        }
        if (isOverdue(today) && !Objects.equals(expectedClose, draft.expectedClose())) {
            throw new RuleBrokenException("opportunity.expected-close-passed", String.valueOf(expectedClose));
        }
        return move(
                OpportunityAction.REVISE,
                at,
                new OpportunityEvent.Revised(id, changes),
                next -> next.title(draft.title())
                        .description(draft.description())
                        .source(draft.source())
                        .prospect(draft.prospect())
                        .probability(draft.probability())
                        .amount(draft.amount())
                        .expectedClose(draft.expectedClose()));
    }

    /**
     * Sets a later expected close date, for a reason.
     *
     * @param today the day of the tenant
     * @throws InvalidInputException if the date is not after today and after the one before
     */
    Change<Opportunity> extend(Extension extension, LocalDate today, Instant at) {
        LIFECYCLE.check(id, state, OpportunityAction.EXTEND);
        LocalDate last = expectedClose == null || expectedClose.isBefore(today) ? today : expectedClose;
        LocalDate next = extension.expectedClose();
        if (!next.isAfter(last)) {
            throw InvalidInputException.of("expectedClose", "too-small", last.plusDays(1));
        }
        return move(
                OpportunityAction.EXTEND,
                at,
                new OpportunityEvent.Extended(id, expectedClose, next, extension.reason()),
                extended -> extended.expectedClose(next));
    }

    /**
     * Records that its expected close date has passed, or if that is recorded, that it rots. This is no change of its data: it keeps
     * the instant of its last change, and goes on rotting.
     */
    Change<Opportunity> recordExpiry(Expiry expiry, Instant at) {
        if (expiry.isUnrecordedClose(this)) {
            LocalDate passed = Objects.requireNonNull(expectedClose);
            return record(recordedExpiry.with(passed, at), new OpportunityEvent.ExpectedClosePassed(id, passed));
        }
        if (expiry.isUnrecordedRotting(this)) {
            CurrentStage stay = Objects.requireNonNull(currentStage);
            return record(recordedExpiry.with(stay, at), new OpportunityEvent.Rotted(id, stay.stage(), stay.since()));
        }
        return Change.none(this);
    }

    private Change<Opportunity> record(RecordedExpiry recorded, OpportunityEvent event) {
        return Change.of(
                OpportunityBuilder.builder(this).recordedExpiry(recorded).build(), event);
    }

    /** Moves it to a stage and sets the given probability; if it already has both, nothing changes. */
    Change<Opportunity> moveTo(StageId stage, Percent withProbability, Instant at) {
        LIFECYCLE.check(id, state, OpportunityAction.MOVE);
        StageId from = stage();
        if (stage.equals(from) && withProbability.equals(probability)) {
            return Change.none(this);
        }
        Instant since = currentStage != null && stage.equals(from) ? currentStage.since() : at;
        return move(
                OpportunityAction.MOVE,
                at,
                new OpportunityEvent.StageMoved(id, from, stage, probability, withProbability),
                next -> next.currentStage(new CurrentStage(stage, since)).probability(withProbability));
    }

    /** Deletes it; returns the event, which contains the last content. */
    public OpportunityEvent delete() {
        LIFECYCLE.check(id, state, OpportunityAction.DELETE);
        return new OpportunityEvent.Deleted(id, this);
    }

    /** Assigns the opportunity to a customer manager. */
    Change<Opportunity> assign(UserId assignee, UserId assigner, Instant at) {
        return move(
                OpportunityAction.ASSIGN,
                at,
                new OpportunityEvent.Assigned(id, assignee),
                next -> next.assignment(new Assignment(assignee, assigner, at)));
    }

    /** Reassigns it to another customer manager; the plan stays. Reassigning to the present assignee changes nothing. */
    Change<Opportunity> reassign(UserId assignee, UserId assigner, Instant at) {
        LIFECYCLE.check(id, state, OpportunityAction.REASSIGN);
        UserId from = Objects.requireNonNull(assignee());
        if (from.equals(assignee)) {
            return Change.none(this);
        }
        return move(
                OpportunityAction.REASSIGN,
                at,
                new OpportunityEvent.Reassigned(id, from, assignee),
                next -> next.assignment(new Assignment(assignee, assigner, at)));
    }

    /** Withdraws it from its assignee, while no step of its plan has a result; pending steps stay in the plan. */
    Change<Opportunity> withdraw(Instant at) {
        requireRules(OpportunityAction.WITHDRAW);
        UserId from = Objects.requireNonNull(assignee());
        return move(
                OpportunityAction.WITHDRAW,
                at,
                new OpportunityEvent.Withdrawn(id, from),
                next -> next.assignment(null));
    }

    /** Changes the development plan. */
    Change<Opportunity> replan(Plan changed, OpportunityEvent event, Instant at) {
        return move(OpportunityAction.PLAN, at, event, next -> next.plan(changed));
    }

    /** Wins it once its plan is finished. It led to a customer, and to the agreed amount if one is given. */
    Change<Opportunity> win(CustomerId ledTo, @Nullable Money agreed, Instant at) {
        requireRules(OpportunityAction.WIN);
        Money won = agreed == null ? amount : agreed;
        return move(
                OpportunityAction.WIN,
                at,
                new OpportunityEvent.Won(id, ledTo, won),
                next -> next.probability(Percent.HUNDRED)
                        .amount(won)
                        .customer(ledTo)
                        .closing(new Closing(at, probability, amount, null)));
    }

    /** Loses it for a reason; pending steps are dropped. */
    Change<Opportunity> lose(String reason, Instant at) {
        return move(
                OpportunityAction.LOSE,
                at,
                new OpportunityEvent.Lost(id, reason, plan.pendingSteps()),
                next -> next.probability(Percent.ZERO)
                        .plan(plan.withPendingStepsDropped())
                        .closing(new Closing(at, probability, amount, reason)));
    }

    /**
     * Reopens a closed opportunity, with its assignee, and with the probability and the expected amount from before closing. The
     * customer of a won one stays.
     *
     * @throws InvalidInputException if it was won and no reason is given
     */
    Change<Opportunity> reopen(@Nullable String reason, Instant at) {
        LIFECYCLE.check(id, state, OpportunityAction.REOPEN);
        Closing was = Objects.requireNonNull(closing);
        if (was.isWon() && reason == null) {
            throw InvalidInputException.of("reason", "required");
        }
        return move(
                OpportunityAction.REOPEN,
                at,
                new OpportunityEvent.Reopened(id, state, was, amount, reason),
                next -> next.probability(was.probabilityBefore())
                        .amount(was.amountBefore())
                        .closing(null));
    }

    /**
     * Corrects the agreed amount of a won opportunity, or the day on which it was closed; without a difference, nothing changes.
     *
     * @param zone the zone of the day
     * @throws InvalidInputException if the day lies before the assignment or in the future
     */
    Change<Opportunity> correct(WinCorrection correction, ZoneId zone, Instant at) {
        LIFECYCLE.check(id, state, OpportunityAction.CORRECT);
        Closing was = Objects.requireNonNull(closing);
        Money agreed = correction.agreed() == null ? amount : correction.agreed();
        Instant closed = correction.closedOn() == null ? was.at() : closedOn(correction.closedOn(), zone, at);
        List<FieldChange> changes = new FieldChange.Comparison()
                .field("amount", amount, agreed)
                .field("closing.at", was.at(), closed)
                .changes();
        if (changes.isEmpty()) {
            return Change.none(this);
        }
        return move(
                OpportunityAction.CORRECT,
                at,
                new OpportunityEvent.Corrected(id, changes, correction.reason()),
                next -> next.amount(agreed).closing(was.correctedTo(closed)));
    }

    /** Returns the instant of closing on another day: at the same time of day, but not before the assignment or after now. */
    private Instant closedOn(LocalDate day, ZoneId zone, Instant now) {
        Instant assigned = Objects.requireNonNull(assignment).at();
        LocalDate first = LocalDate.ofInstant(assigned, zone);
        LocalDate last = LocalDate.ofInstant(now, zone);
        if (day.isBefore(first) || day.isAfter(last)) {
            throw InvalidInputException.of("closedOn", "out-of-range", first, last);
        }
        Instant sameTime =
                Objects.requireNonNull(closing).at().atZone(zone).with(day).toInstant();
        if (sameTime.isBefore(assigned)) {
            return assigned;
        }
        return sameTime.isAfter(now) ? now : sameTime;
    }

    /** Returns the actions that the lifecycle and the business rules allow now. */
    public Set<OpportunityAction> possibleActions() {
        Set<OpportunityAction> possible = new TreeSet<>(LIFECYCLE.allowed(state));
        possible.removeIf(action -> brokenRule(action) != null);
        return possible;
    }

    /** Checks that the lifecycle and the business rules allow an action. */
    void requireRules(OpportunityAction action) {
        LIFECYCLE.check(id, state, action);
        String broken = brokenRule(action);
        if (broken != null) {
            throw new RuleBrokenException(broken);
        }
    }

    /** Returns whether it is won. */
    public boolean isWon() {
        return closing != null && closing.isWon();
    }

    /** Returns whether somebody works on it and its expected close date has passed. */
    boolean isOverdue(LocalDate today) {
        return state.isInHand() && expectedClose != null && expectedClose.isBefore(today);
    }

    /** Returns the assignee; null while it is unassigned. */
    public @Nullable UserId assignee() {
        return assignment == null ? null : assignment.assignee();
    }

    /** Returns its stage; null if it is in none. */
    public @Nullable StageId stage() {
        return currentStage == null ? null : currentStage.stage();
    }

    /** Returns when the last event was written: its last change, or a later record of its expiry. */
    @Override
    public Instant lastEventAt() {
        Instant recorded = recordedExpiry.at();
        return recorded == null || recorded.isBefore(changedAt) ? changedAt : recorded;
    }

    @Override
    public String knownAs() {
        return number.value();
    }

    @Override
    public Opportunity withVersion(long other) {
        return OpportunityBuilder.builder(this).version(other).build();
    }

    private @Nullable String brokenRule(OpportunityAction action) {
        return switch (action) {
            case WIN -> plan.isFinished() ? null : "opportunity.plan-unfinished";
            case WITHDRAW -> plan.hasResult() ? "opportunity.plan-started" : null;
            case OPEN, REVISE, EXTEND, MOVE, DELETE, ASSIGN, REASSIGN, PLAN, LOSE, REOPEN, CORRECT -> null;
        };
    }

    private Change<Opportunity> move(
            OpportunityAction action, Instant at, OpportunityEvent event, UnaryOperator<OpportunityBuilder> how) {
        OpportunityState next = LIFECYCLE.next(id, state, action);
        OpportunityBuilder changed = how.apply(OpportunityBuilder.builder(this));
        return Change.of(changed.state(next).changedAt(at).build(), event);
    }

    private static void require(boolean truth, OpportunityState state, @Nullable Object beside) {
        if (!truth) {
            throw new IllegalArgumentException(state + " with " + beside);
        }
    }

    /** Returns the text in which a text search looks for words: number, title, and name of the prospect. */
    public String searchKey() {
        return Text.searchKey(number + "\n" + title + "\n" + prospect.customerName());
    }
}
