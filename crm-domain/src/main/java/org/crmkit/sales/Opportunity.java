package org.crmkit.sales;

import static org.crmkit.sales.OpportunityState.LIFECYCLE;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.crmkit.actor.Assignment;
import org.crmkit.actor.UserId;
import org.crmkit.aggregate.Aggregate;
import org.crmkit.aggregate.Change;
import org.crmkit.customer.CustomerId;
import org.crmkit.dictionary.Entry;
import org.crmkit.error.IllegalTransitionException;
import org.crmkit.error.RuleBrokenException;
import org.crmkit.journal.FieldChange;
import org.crmkit.sales.pipeline.StageId;
import org.crmkit.value.Money;
import org.crmkit.value.Percent;
import org.crmkit.value.Text;
import org.jmolecules.ddd.annotation.AggregateRoot;
import org.jmolecules.ddd.annotation.Identity;
import org.jspecify.annotations.Nullable;

/**
 * An opportunity 销售机会 with its development plan.
 *
 * <p>Every action throws {@link IllegalTransitionException} in a state that does not know it, and {@link RuleBrokenException}
 * where a rule of the table in DOMAIN section 1 forbids it.
 *
 * @param id the identity
 * @param version how many times it has been changed, plan included
 * @param state its state
 * @param title 概要, 1 to {@value #TITLE_MAX} code points
 * @param description 机会描述, at most {@value #DESCRIPTION_MAX} code points
 * @param source 机会来源, a value of the dictionary
 * @param prospect who might become a customer
 * @param probability 成功机率; 100 % once won, 0 % once lost
 * @param amount expected while open, agreed once won
 * @param expectedClose when it is expected to be decided
 * @param currentStage where it stands in the pipeline
 * @param creator who opened it
 * @param createdAt when it was opened
 * @param changedAt when it was last changed
 * @param assignment who develops it; there if and only if the state has an assignee
 * @param plan the development plan
 * @param closing how it ended; there if and only if the state is closed
 */
@AggregateRoot
@RecordBuilder
public record Opportunity(
        @Identity OpportunityId id,
        long version,
        OpportunityState state,
        String title,
        @Nullable String description,
        String source,
        Prospect prospect,
        Percent probability,
        @Nullable Money amount,
        @Nullable LocalDate expectedClose,
        @Nullable CurrentStage currentStage,
        UserId creator,
        Instant createdAt,
        Instant changedAt,
        @Nullable Assignment assignment,
        Plan plan,
        @Nullable Closing closing)
        implements Aggregate<Opportunity, OpportunityId> {

    /** The maximum length of a title, in code points. */
    public static final int TITLE_MAX = 200;

    /** The maximum length of a description, in code points. */
    public static final int DESCRIPTION_MAX = 2000;

    /** Checks the invariants of an opportunity. */
    public Opportunity {
        title = Text.required("title", title, TITLE_MAX);
        description = Text.optionalLines("description", description, DESCRIPTION_MAX);
        source = Text.required("source", source, Entry.VALUE_MAX);
        prospect = prospect.guarded();
        require(state.isAssigned() == (assignment != null), state, assignment);
        require(state.isClosed() == (closing != null), state, closing);
        if (closing != null) {
            boolean won = closing.customer() != null;
            require(
                    LIFECYCLE
                            .targets(OpportunityState.ASSIGNED, won ? OpportunityAction.WIN : OpportunityAction.LOSE)
                            .contains(state),
                    state,
                    closing);
            require(probability.equals(won ? Percent.HUNDRED : Percent.ZERO), state, probability);
        }
    }

    /** Opens an opportunity from a checked draft. */
    public static Change<Opportunity> open(OpportunityId id, OpportunityDraft draft, UserId creator, Instant at) {
        Opportunity opened = OpportunityBuilder.builder()
                .id(id)
                .state(LIFECYCLE.begin(OpportunityAction.OPEN))
                .title(draft.title())
                .description(draft.description())
                .source(draft.source())
                .prospect(draft.prospect())
                .probability(draft.probability())
                .amount(draft.amount())
                .expectedClose(draft.expectedClose())
                .creator(creator)
                .createdAt(at)
                .changedAt(at)
                .plan(Plan.EMPTY)
                .build();
        return Change.of(opened, new OpportunityEvent.Opened(id, draft));
    }

    /** Changes what is known, never state or assignee; a form saved unchanged changes nothing. */
    public Change<Opportunity> revise(OpportunityDraft draft, Instant at) {
        LIFECYCLE.check(id, state, OpportunityAction.REVISE);
        List<FieldChange> changes = draft.differencesFrom(this);
        if (changes.isEmpty()) {
            return Change.none(this);
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

    /** Moves it to a stage and sets the probability that goes with it; to where it stands already changes nothing. */
    public Change<Opportunity> moveTo(StageId stage, Percent withProbability, Instant at) {
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

    /** Says that it is taken away; the event keeps what it was. */
    public OpportunityEvent delete() {
        LIFECYCLE.check(id, state, OpportunityAction.DELETE);
        return new OpportunityEvent.Deleted(id, this);
    }

    /** Gives the opportunity to the customer manager who will develop it. */
    public Change<Opportunity> assign(UserId assignee, UserId assigner, Instant at) {
        return move(
                OpportunityAction.ASSIGN,
                at,
                new OpportunityEvent.Assigned(id, assignee),
                next -> next.assignment(new Assignment(assignee, assigner, at)));
    }

    /** Gives it to another customer manager; the plan stays. To the same one changes nothing. */
    public Change<Opportunity> reassign(UserId assignee, UserId assigner, Instant at) {
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

    /** Takes it back, while no step of its plan has a result; steps still to be done stay in the plan. */
    public Change<Opportunity> withdraw(Instant at) {
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

    /** Wins it, at the end of its plan: it led to a customer, and to an agreed amount where one is given. */
    public Change<Opportunity> win(CustomerId customer, @Nullable Money agreed, Instant at) {
        requireRules(OpportunityAction.WIN);
        Money won = agreed == null ? amount : agreed;
        return move(
                OpportunityAction.WIN,
                at,
                new OpportunityEvent.Won(id, customer, won),
                next -> next.probability(Percent.HUNDRED).amount(won).closing(Closing.won(at, probability, customer)));
    }

    /** Loses it for a reason; open steps are dropped. */
    public Change<Opportunity> lose(String reason, Instant at) {
        return move(
                OpportunityAction.LOSE,
                at,
                new OpportunityEvent.Lost(id, reason, plan.openSteps()),
                next -> next.probability(Percent.ZERO)
                        .plan(plan.withOpenStepsDropped())
                        .closing(Closing.lost(at, probability, reason)));
    }

    /** Takes a lost one up again, with its assignee and the probability from before. */
    public Change<Opportunity> reopen(Instant at) {
        LIFECYCLE.check(id, state, OpportunityAction.REOPEN);
        Closing was = Objects.requireNonNull(closing);
        OpportunityEvent event = new OpportunityEvent.Reopened(id, Objects.requireNonNull(was.lossReason()));
        return move(
                OpportunityAction.REOPEN,
                at,
                event,
                next -> next.probability(was.before()).closing(null));
    }

    /** Returns what can be done now, as far as lifecycle and rules go. */
    public Set<OpportunityAction> possibleActions() {
        Set<OpportunityAction> possible = new TreeSet<>(LIFECYCLE.allowed(state));
        possible.removeIf(action -> brokenRule(action) != null);
        return possible;
    }

    /** Checks that neither lifecycle nor rules stand against an action. */
    void requireRules(OpportunityAction action) {
        LIFECYCLE.check(id, state, action);
        String broken = brokenRule(action);
        if (broken != null) {
            throw new RuleBrokenException(broken);
        }
    }

    /** Returns who develops it; null while it is unassigned. */
    public @Nullable UserId assignee() {
        return assignment == null ? null : assignment.assignee();
    }

    /** Returns the stage it stands in; null if none. */
    public @Nullable StageId stage() {
        return currentStage == null ? null : currentStage.stage();
    }

    /** Returns the customer that it led to; null unless it is won. */
    public @Nullable CustomerId customer() {
        return closing == null ? null : closing.customer();
    }

    @Override
    public Opportunity withVersion(long other) {
        return OpportunityBuilder.builder(this).version(other).build();
    }

    private @Nullable String brokenRule(OpportunityAction action) {
        return switch (action) {
            case WIN -> plan.isFinished() ? null : "opportunity.plan-unfinished";
            case WITHDRAW -> plan.hasResult() ? "opportunity.plan-started" : null;
            case OPEN, REVISE, MOVE, DELETE, ASSIGN, REASSIGN, PLAN, LOSE, REOPEN -> null;
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
}
