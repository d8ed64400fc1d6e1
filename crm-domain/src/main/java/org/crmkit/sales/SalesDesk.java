package org.crmkit.sales;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;
import org.crmkit.access.Colleague;
import org.crmkit.access.People;
import org.crmkit.actor.Right;
import org.crmkit.actor.UserId;
import org.crmkit.aggregate.Change;
import org.crmkit.command.Act;
import org.crmkit.command.Commands;
import org.crmkit.command.Inputs;
import org.crmkit.customer.ContactDraft;
import org.crmkit.customer.CustomerId;
import org.crmkit.customer.CustomerRegistration;
import org.crmkit.error.ConflictException;
import org.crmkit.error.DuplicateException;
import org.crmkit.error.IllegalTransitionException;
import org.crmkit.error.InvalidInputException;
import org.crmkit.error.NotAllowedException;
import org.crmkit.error.NotFoundException;
import org.crmkit.error.RuleBrokenException;
import org.crmkit.journal.JournalEntry;
import org.crmkit.query.Cursor;
import org.crmkit.query.Page;
import org.crmkit.sales.pipeline.OfferedStages;
import org.crmkit.sales.pipeline.Stage;
import org.crmkit.sales.pipeline.StageId;
import org.crmkit.value.Percent;
import org.jmolecules.architecture.hexagonal.PrimaryPort;
import org.jspecify.annotations.Nullable;

/** What an actor can ask for about opportunities and their development plans. */
@PrimaryPort
public final class SalesDesk {

    private final Commands<SalesRecords> commands;
    private final CustomerRegistration registration;

    /** Opens the desk for the user of the commands. */
    public SalesDesk(Commands<SalesRecords> commands, CustomerRegistration registration) {
        this.commands = commands;
        this.registration = registration;
    }

    /** Returns the same desk for somebody who has seen a version: another one is a conflict. */
    public SalesDesk seen(long version) {
        return new SalesDesk(commands.seen(version), registration);
    }

    /**
     * 创建: opens an opportunity.
     *
     * @throws NotAllowedException {@code not-allowed} if the actor may not do this
     * @throws ConflictException {@code conflict} if another command took the same unique value at the same moment
     * @throws InvalidInputException {@code invalid-input} naming every fault of what was handed in
     */
    public Opportunity open(OpportunityDraft draft) {
        return commands.create(OpportunityTies.KIND, OpportunityAction.OPEN, DraftCheck.inputs(draft), act -> {
            OpportunityDraft checked = DraftCheck.require(act, draft, null);
            return Opportunity.open(act.newId(OpportunityId::new), checked, act.me(), act.at());
        });
    }

    /**
     * 修改: changes what is known about an opportunity, never its state or assignee.
     *
     * @throws NotFoundException {@code not-found} if there is no such opportunity, or not for the actor
     * @throws NotAllowedException {@code not-allowed} if the actor may not do this
     * @throws IllegalTransitionException {@code illegal-transition} if the state of the opportunity does not allow it
     * @throws ConflictException {@code conflict} if somebody else has changed the opportunity
     * @throws InvalidInputException {@code invalid-input} naming every fault of what was handed in
     */
    public Opportunity revise(OpportunityId id, OpportunityDraft draft) {
        return change(OpportunityAction.REVISE, id, DraftCheck.inputs(draft), (act, found) -> {
            OpportunityDraft checked = DraftCheck.require(act, draft, found);
            return found.revise(checked, act.at());
        });
    }

    /**
     * 删除: takes an unassigned opportunity away; the journal keeps what it was.
     *
     * @throws NotFoundException {@code not-found} if there is no such opportunity, or not for the actor
     * @throws NotAllowedException {@code not-allowed} if the actor may not do this
     * @throws IllegalTransitionException {@code illegal-transition} if the state of the opportunity does not allow it
     * @throws ConflictException {@code conflict} if somebody else has changed the opportunity
     * @throws InvalidInputException {@code invalid-input} naming every fault of what was handed in
     */
    public void delete(OpportunityId id) {
        commands.end(OpportunityTies.KIND, OpportunityAction.DELETE, id, (act, found) -> {
            OpportunityEvent deleted = found.delete();
            act.write(work -> work.opportunities().remove(found));
            return deleted;
        });
    }

    /**
     * 指派: gives an opportunity to an enabled user who holds the right to develop customers.
     *
     * @throws NotFoundException {@code not-found} if there is no such opportunity, or not for the actor
     * @throws NotAllowedException {@code not-allowed} if the actor may not do this
     * @throws IllegalTransitionException {@code illegal-transition} if the state of the opportunity does not allow it
     * @throws ConflictException {@code conflict} if somebody else has changed the opportunity
     * @throws InvalidInputException {@code invalid-input} naming every fault of what was handed in
     */
    public Opportunity assign(OpportunityId id, UserId assignee) {
        return change(
                OpportunityAction.ASSIGN,
                id,
                Inputs.of("assignee", assignee),
                (act, found) -> found.assign(developer(act, assignee), act.me(), act.at()));
    }

    /**
     * Gives an opportunity to another customer manager; the plan stays.
     *
     * @throws NotFoundException {@code not-found} if there is no such opportunity, or not for the actor
     * @throws NotAllowedException {@code not-allowed} if the actor may not do this
     * @throws IllegalTransitionException {@code illegal-transition} if the state of the opportunity does not allow it
     * @throws ConflictException {@code conflict} if somebody else has changed the opportunity
     * @throws InvalidInputException {@code invalid-input} naming every fault of what was handed in
     */
    public Opportunity reassign(OpportunityId id, UserId assignee) {
        return change(
                OpportunityAction.REASSIGN,
                id,
                Inputs.of("assignee", assignee),
                (act, found) -> found.reassign(developer(act, assignee), act.me(), act.at()));
    }

    /**
     * Takes an opportunity back, while no step of its plan has a result.
     *
     * @throws NotFoundException {@code not-found} if there is no such opportunity, or not for the actor
     * @throws NotAllowedException {@code not-allowed} if the actor may not do this
     * @throws IllegalTransitionException {@code illegal-transition} if the state of the opportunity does not allow it
     * @throws ConflictException {@code conflict} if somebody else has changed the opportunity
     * @throws InvalidInputException {@code invalid-input} naming every fault of what was handed in
     */
    public Opportunity withdraw(OpportunityId id) {
        return change(OpportunityAction.WITHDRAW, id, Inputs.none(), (act, found) -> found.withdraw(act.at()));
    }

    /**
     * Plans a further step; it is the last of the plan.
     *
     * @throws NotFoundException {@code not-found} if there is no such opportunity, or not for the actor
     * @throws NotAllowedException {@code not-allowed} if the actor may not do this
     * @throws IllegalTransitionException {@code illegal-transition} if the state of the opportunity does not allow it
     * @throws ConflictException {@code conflict} if somebody else has changed the opportunity
     * @throws InvalidInputException {@code invalid-input} naming every fault of what was handed in
     */
    public Opportunity plan(OpportunityId id, LocalDate due, String content) {
        StepDraft draft = new StepDraft(due, content);
        return change(OpportunityAction.PLAN, id, Inputs.of("draft", draft).as("plan"), (act, found) -> {
            PlanStep step = PlanStep.planned(act.newId(PlanStepId::new), draft);
            return found.replan(found.plan().with(step), new OpportunityEvent.StepPlanned(id, step), act.at());
        });
    }

    /**
     * Changes date and content of a pending step.
     *
     * @throws NotFoundException {@code not-found} if there is no such opportunity, or not for the actor
     * @throws NotAllowedException {@code not-allowed} if the actor may not do this
     * @throws IllegalTransitionException {@code illegal-transition} if the state of the opportunity does not allow it
     * @throws ConflictException {@code conflict} if somebody else has changed the opportunity
     * @throws InvalidInputException {@code invalid-input} naming every fault of what was handed in
     */
    public Opportunity editStep(OpportunityId id, PlanStepId step, LocalDate due, String content) {
        StepDraft draft = new StepDraft(due, content);
        Inputs inputs = Inputs.of("step", step).and("draft", draft).as("edit");
        return change(OpportunityAction.PLAN, id, inputs, (act, found) -> {
            PlanStep from = found.plan().require(step);
            PlanStep to = from.edited(draft);
            return to.equals(from)
                    ? Change.none(found)
                    : found.replan(
                            found.plan().replacing(step, same -> to),
                            new OpportunityEvent.StepEdited(id, from, to),
                            act.at());
        });
    }

    /**
     * Takes a pending step out of the plan.
     *
     * @throws NotFoundException {@code not-found} if there is no such opportunity, or not for the actor
     * @throws NotAllowedException {@code not-allowed} if the actor may not do this
     * @throws IllegalTransitionException {@code illegal-transition} if the state of the opportunity does not allow it
     * @throws ConflictException {@code conflict} if somebody else has changed the opportunity
     * @throws InvalidInputException {@code invalid-input} naming every fault of what was handed in
     */
    public Opportunity removeStep(OpportunityId id, PlanStepId step) {
        return change(OpportunityAction.PLAN, id, Inputs.of("step", step).as("remove"), (act, found) -> {
            PlanStep was = found.plan().require(step);
            return found.replan(found.plan().without(step), new OpportunityEvent.StepRemoved(id, was), act.at());
        });
    }

    /**
     * Decides not to do a pending step; it stays in the plan.
     *
     * @throws NotFoundException {@code not-found} if there is no such opportunity, or not for the actor
     * @throws NotAllowedException {@code not-allowed} if the actor may not do this
     * @throws IllegalTransitionException {@code illegal-transition} if the state of the opportunity does not allow it
     * @throws ConflictException {@code conflict} if somebody else has changed the opportunity
     * @throws InvalidInputException {@code invalid-input} naming every fault of what was handed in
     */
    public Opportunity dropStep(OpportunityId id, PlanStepId step) {
        return change(
                OpportunityAction.PLAN,
                id,
                Inputs.of("step", step).as("drop"),
                (act, found) -> found.replan(
                        found.plan().replacing(step, PlanStep::dropped),
                        new OpportunityEvent.StepDropped(id, step),
                        act.at()));
    }

    /**
     * Records what came of a step, which executes it, or corrects that.
     *
     * @throws NotFoundException {@code not-found} if there is no such opportunity, or not for the actor
     * @throws NotAllowedException {@code not-allowed} if the actor may not do this
     * @throws IllegalTransitionException {@code illegal-transition} if the state of the opportunity does not allow it
     * @throws ConflictException {@code conflict} if somebody else has changed the opportunity
     * @throws InvalidInputException {@code invalid-input} naming every fault of what was handed in
     */
    public Opportunity recordResult(OpportunityId id, PlanStepId step, String result) {
        StepResult outcome = new StepResult(result);
        Inputs inputs = Inputs.of("step", step).and("outcome", outcome).as("record");
        return change(OpportunityAction.PLAN, id, inputs, (act, found) -> {
            PlanStep from = found.plan().require(step);
            PlanStep to = from.recorded(outcome.result());
            return to.equals(from)
                    ? Change.none(found)
                    : found.replan(
                            found.plan().replacing(step, same -> to),
                            new OpportunityEvent.ResultRecorded(id, step, from.result(), outcome.result()),
                            act.at());
        });
    }

    /**
     * Moves an opportunity to a stage, at the stage's default probability.
     *
     * @throws NotFoundException {@code not-found} if there is no such opportunity, or not for the actor
     * @throws NotAllowedException {@code not-allowed} if the actor may not do this
     * @throws IllegalTransitionException {@code illegal-transition} if the state of the opportunity does not allow it
     * @throws ConflictException {@code conflict} if somebody else has changed the opportunity
     * @throws InvalidInputException {@code invalid-input} naming every fault of what was handed in
     */
    public Opportunity moveTo(OpportunityId id, StageId stage) {
        return moveTo(id, stage, null);
    }

    /**
     * Moves an opportunity to a stage that is offered, at a probability of one's own.
     *
     * @throws NotFoundException {@code not-found} if there is no such opportunity, or not for the actor
     * @throws NotAllowedException {@code not-allowed} if the actor may not do this
     * @throws IllegalTransitionException {@code illegal-transition} if the state of the opportunity does not allow it
     * @throws ConflictException {@code conflict} if somebody else has changed the opportunity
     * @throws InvalidInputException {@code invalid-input} naming every fault of what was handed in
     */
    public Opportunity moveTo(OpportunityId id, StageId stage, @Nullable Percent probability) {
        return change(
                OpportunityAction.MOVE,
                id,
                Inputs.of("stage", stage).maybe("probability", probability),
                (act, found) -> {
                    Stage target = OfferedStages.require(act.work(), stage);
                    Change<Opportunity> moved =
                            found.moveTo(stage, probability == null ? target.probability() : probability, act.at());
                    if (!stage.equals(found.stage())) {
                        StageMove move = StageMove.of(act.newId(StageMoveId::new), found, stage, act.me(), act.at());
                        act.write(work -> work.stageMoves().add(move));
                    }
                    return moved;
                });
    }

    /**
     * 开发成功: wins an opportunity for what was expected; see {@link #win(OpportunityId, WinTerms)}.
     *
     * @throws NotFoundException {@code not-found} if there is no such opportunity, or not for the actor
     * @throws NotAllowedException {@code not-allowed} if the actor may not do this
     * @throws IllegalTransitionException {@code illegal-transition} if the state of the opportunity does not allow it
     * @throws ConflictException {@code conflict} if somebody else has changed the opportunity
     * @throws InvalidInputException {@code invalid-input} naming every fault of what was handed in
     */
    public Opportunity win(OpportunityId id) {
        return win(id, WinTerms.asExpected());
    }

    /**
     * 开发成功: wins an opportunity at the end of its plan, and makes or links the customer that it led to in the same unit
     * of work; {@link Opportunity#customer()} of what is returned names them.
     *
     * @throws DuplicateException if there are customers of the prospect's name and the terms say nothing about them
     * @throws RuleBrokenException {@code user.cannot-take-on} if a customer is to be made whose manager, the assignee, cannot
     *     take them on
     * @throws NotFoundException {@code not-found} if there is no such opportunity, or not for the actor
     * @throws NotAllowedException {@code not-allowed} if the actor may not do this
     * @throws IllegalTransitionException {@code illegal-transition} if the state of the opportunity does not allow it
     * @throws ConflictException {@code conflict} if somebody else has changed the opportunity
     * @throws InvalidInputException {@code invalid-input} naming every fault of what was handed in
     */
    public Opportunity win(OpportunityId id, WinTerms terms) {
        return change(
                OpportunityAction.WIN,
                id,
                Inputs.of("terms", terms),
                (act, found) -> found.win(customer(act, found, terms), terms.agreed(), act.at()));
    }

    /**
     * 开发失败: loses an opportunity, for a reason; open steps are dropped.
     *
     * @throws NotFoundException {@code not-found} if there is no such opportunity, or not for the actor
     * @throws NotAllowedException {@code not-allowed} if the actor may not do this
     * @throws IllegalTransitionException {@code illegal-transition} if the state of the opportunity does not allow it
     * @throws ConflictException {@code conflict} if somebody else has changed the opportunity
     * @throws InvalidInputException {@code invalid-input} naming every fault of what was handed in
     */
    public Opportunity lose(OpportunityId id, String reason) {
        LossReason why = new LossReason(reason);
        return change(
                OpportunityAction.LOSE, id, Inputs.of("why", why), (act, found) -> found.lose(why.reason(), act.at()));
    }

    /**
     * Takes a lost opportunity up again, with its assignee, who must still be able to develop it.
     *
     * @throws NotFoundException {@code not-found} if there is no such opportunity, or not for the actor
     * @throws NotAllowedException {@code not-allowed} if the actor may not do this
     * @throws IllegalTransitionException {@code illegal-transition} if the state of the opportunity does not allow it
     * @throws ConflictException {@code conflict} if somebody else has changed the opportunity
     * @throws InvalidInputException {@code invalid-input} naming every fault of what was handed in
     */
    public Opportunity reopen(OpportunityId id) {
        return change(OpportunityAction.REOPEN, id, Inputs.none(), (act, found) -> {
            developer(act, Objects.requireNonNull(found.assignee()));
            DraftCheck.requireServed(act, found);
            return found.reopen(act.at());
        });
    }

    /**
     * Returns an opportunity with its plan.
     *
     * @throws NotFoundException {@code not-found} if there is no such opportunity, or not for the actor
     * @throws NotAllowedException {@code not-allowed} if the user may not act
     * @throws InvalidInputException {@code invalid-input} naming every fault of what was handed in
     */
    public Opportunity get(OpportunityId id) {
        return commands.get(OpportunityTies.KIND, id);
    }

    /**
     * Lists opportunities.
     *
     * @throws NotAllowedException {@code not-allowed} if the actor may not do this
     * @throws InvalidInputException {@code invalid-input} naming every fault of what was handed in
     */
    public Page<OpportunitySummary> list(OpportunityQuery query) {
        return commands.ask(
                Right.OPPORTUNITY_READ,
                Inputs.of("query", query),
                (work, actor) -> work.opportunities().list(query, actor.visibility(Right.OPPORTUNITY_READ)));
    }

    /**
     * Counts opportunities.
     *
     * @throws NotAllowedException {@code not-allowed} if the actor may not do this
     * @throws InvalidInputException {@code invalid-input} naming every fault of what was handed in
     */
    public long count(OpportunityFilter filter) {
        return commands.ask(
                Right.OPPORTUNITY_READ,
                Inputs.of("filter", filter),
                (work, actor) -> work.opportunities().count(filter, actor.visibility(Right.OPPORTUNITY_READ)));
    }

    /**
     * Lists open opportunities that nobody has changed for as many days as their stage allows, the longest first.
     *
     * @throws NotAllowedException {@code not-allowed} if the actor may not do this
     * @throws InvalidInputException {@code invalid-input} naming every fault of what was handed in
     */
    public Page<OpportunitySummary> rotting(int size, @Nullable Cursor after) {
        return commands.ask(Right.OPPORTUNITY_READ, Inputs.none(), (work, actor) -> {
            OpportunityFilter rotting = OpportunityFilter.rotting(work.stages().all(), commands.now());
            return work.opportunities()
                    .list(
                            OpportunityQuery.longestUnchanged(rotting, size).after(after),
                            actor.visibility(Right.OPPORTUNITY_READ));
        });
    }

    /**
     * Returns how an opportunity went from stage to stage.
     *
     * @throws NotAllowedException {@code not-allowed} if the actor may not do this
     * @throws InvalidInputException {@code invalid-input} naming every fault of what was handed in
     */
    public List<StageMove> stageHistory(OpportunityId id) {
        return commands.ask(
                Right.OPPORTUNITY_READ,
                Inputs.of("id", id),
                (work, actor) -> work.opportunities()
                        .find(id, actor.visibility(Right.OPPORTUNITY_READ))
                        .map(found -> work.stageMoves().of(id))
                        .orElseThrow(() -> new NotFoundException(OpportunityTies.KIND.name(), id)));
    }

    /**
     * Returns what the journal says of an opportunity, the newest first.
     *
     * @throws NotFoundException {@code not-found} if there is no such opportunity, or not for the actor
     * @throws NotAllowedException {@code not-allowed} if the user may not act
     * @throws InvalidInputException {@code invalid-input} naming every fault of what was handed in
     */
    public Page<JournalEntry> journal(OpportunityId id, int size, @Nullable Cursor after) {
        return commands.history(OpportunityTies.KIND, id, size, after);
    }

    /**
     * Returns which actions the actor may do to an opportunity now, by lifecycle, rules and rights.
     *
     * @throws NotFoundException {@code not-found} if there is no such opportunity, or not for the actor
     * @throws NotAllowedException {@code not-allowed} if the user may not act
     * @throws InvalidInputException {@code invalid-input} naming every fault of what was handed in
     */
    public Set<OpportunityAction> allowedActions(OpportunityId id) {
        return commands.allowed(OpportunityTies.KIND, id, Opportunity::possibleActions);
    }

    /**
     * Lists those an opportunity can be assigned to, by name.
     *
     * @throws NotAllowedException {@code not-allowed} if the actor may not do this
     * @throws InvalidInputException {@code invalid-input} naming every fault of what was handed in
     */
    public Page<Colleague> developers(int size, @Nullable Cursor after) {
        return commands.ask(
                Right.OPPORTUNITY_SUPERVISE,
                Inputs.none(),
                (work, actor) -> People.holders(work, Right.OPPORTUNITY_DEVELOP, commands.now(), size, after));
    }

    private Opportunity change(
            OpportunityAction action,
            OpportunityId id,
            Inputs inputs,
            BiFunction<Act<SalesRecords>, Opportunity, Change<Opportunity>> how) {
        return commands.change(OpportunityTies.KIND, action, id, inputs, (act, found) -> {
            found.requireRules(action);
            return how.apply(act, found);
        });
    }

    private static UserId developer(Act<SalesRecords> act, UserId assignee) {
        return People.takesOn(act, assignee, Right.OPPORTUNITY_DEVELOP);
    }

    private CustomerId customer(Act<SalesRecords> act, Opportunity won, WinTerms terms) {
        Prospect prospect = won.prospect();
        UserId manager = Objects.requireNonNull(won.assignee());
        if (prospect.customer() != null) {
            return prospect.customer();
        }
        ContactDraft contact = prospect.contactName() == null
                ? null
                : new ContactDraft(prospect.contactName(), prospect.contactPhone());
        return registration.settle(
                act, prospect.customerName(), prospect.contactPhone(), contact, manager, terms.namesakes());
    }
}
