package org.crmkit.sales;

import java.time.LocalDate;
import java.util.function.BiFunction;
import org.crmkit.internal.command.Change;
import org.crmkit.internal.command.CommandScope;
import org.crmkit.internal.command.Commands;
import org.crmkit.internal.command.Inputs;
import org.crmkit.internal.command.StoredFaults;
import org.crmkit.kernel.error.ConflictException;
import org.crmkit.kernel.error.IllegalTransitionException;
import org.crmkit.kernel.error.InvalidInputException;
import org.crmkit.kernel.error.NotAllowedException;
import org.crmkit.kernel.error.NotFoundException;
import org.crmkit.sales.plan.Plan;
import org.crmkit.sales.plan.PlanStep;
import org.crmkit.sales.plan.PlanStepId;
import org.crmkit.sales.plan.StepDraft;
import org.crmkit.sales.plan.StepResult;
import org.jmolecules.architecture.hexagonal.PrimaryPort;

/** 客户开发计划: the commands for the development plan of one opportunity. Each returns the opportunity with its plan. */
@PrimaryPort
public final class PlanDesk {

    private final Commands<SalesRepositories> commands;
    private final OpportunityId id;

    PlanDesk(Commands<SalesRepositories> commands, OpportunityId id) {
        this.commands = commands;
        this.id = id;
    }

    /**
     * Adds a step at the end of the plan. It shows who planned it.
     *
     * @throws NotFoundException {@code not-found} if there is no such opportunity, or the actor cannot see it
     * @throws NotAllowedException {@code not-allowed} if the actor may not do this
     * @throws IllegalTransitionException {@code illegal-transition} if the state of the opportunity does not allow it
     * @throws ConflictException {@code conflict} if another command has changed the opportunity
     * @throws InvalidInputException {@code invalid-input} if the input is invalid; it lists every violation
     */
    public Opportunity add(LocalDate due, String content) {
        StepDraft draft = new StepDraft(due, content);
        return change(Inputs.of("draft", draft).as("plan"), (scope, found) -> {
            PlanStep step = PlanStep.planned(scope.newId(PlanStepId::new), draft, scope.userId());
            return found.replan(found.plan().with(step), new OpportunityEvent.StepPlanned(id, step), scope.at());
        });
    }

    /**
     * Changes the due date and the content of a pending step.
     *
     * @throws NotFoundException {@code not-found} if there is no such opportunity, or the actor cannot see it, or the plan has no such step
     * @throws NotAllowedException {@code not-allowed} if the actor may not do this
     * @throws IllegalTransitionException {@code illegal-transition} if the state of the opportunity or of the step does not allow it
     * @throws ConflictException {@code conflict} if another command has changed the opportunity
     * @throws InvalidInputException {@code invalid-input} if the input is invalid; it lists every violation
     */
    public Opportunity edit(PlanStepId step, LocalDate due, String content) {
        StepDraft draft = new StepDraft(due, content);
        return change(Inputs.of("step", step).and("draft", draft).as("edit"), (scope, found) -> {
            PlanStep from = found.plan().require(step);
            Plan next = found.plan().edited(step, draft);
            PlanStep to = next.require(step);
            return to.equals(from)
                    ? Change.none(found)
                    : found.replan(next, new OpportunityEvent.StepEdited(id, from, to), scope.at());
        });
    }

    /**
     * Removes a pending step from the plan.
     *
     * @throws NotFoundException {@code not-found} if there is no such opportunity, or the actor cannot see it, or the plan has no such step
     * @throws NotAllowedException {@code not-allowed} if the actor may not do this
     * @throws IllegalTransitionException {@code illegal-transition} if the state of the opportunity or of the step does not allow it
     * @throws ConflictException {@code conflict} if another command has changed the opportunity
     * @throws InvalidInputException {@code invalid-input} if the input is invalid; it lists every violation
     */
    public Opportunity remove(PlanStepId step) {
        return change(Inputs.of("step", step).as("remove"), (scope, found) -> {
            PlanStep was = found.plan().require(step);
            return found.replan(found.plan().without(step), new OpportunityEvent.StepRemoved(id, was), scope.at());
        });
    }

    /**
     * Drops a pending step; it stays in the plan.
     *
     * @throws NotFoundException {@code not-found} if there is no such opportunity, or the actor cannot see it, or the plan has no such step
     * @throws NotAllowedException {@code not-allowed} if the actor may not do this
     * @throws IllegalTransitionException {@code illegal-transition} if the state of the opportunity or of the step does not allow it
     * @throws ConflictException {@code conflict} if another command has changed the opportunity
     * @throws InvalidInputException {@code invalid-input} if the input is invalid; it lists every violation
     */
    public Opportunity drop(PlanStepId step) {
        return change(
                Inputs.of("step", step).as("drop"),
                (scope, found) -> found.replan(
                        found.plan().dropped(step), new OpportunityEvent.StepDropped(id, step), scope.at()));
    }

    /**
     * Executes a step: records its result, with the actor and the instant. The result of an executed step is corrected; the step
     * then shows who corrected it and when. The same result once more changes nothing.
     *
     * @throws NotFoundException {@code not-found} if there is no such opportunity, or the actor cannot see it, or the plan has no such step
     * @throws NotAllowedException {@code not-allowed} if the actor may not do this
     * @throws IllegalTransitionException {@code illegal-transition} if the state of the opportunity or of the step does not allow it
     * @throws ConflictException {@code conflict} if another command has changed the opportunity
     * @throws InvalidInputException {@code invalid-input} if the input is invalid; it lists every violation
     */
    public Opportunity execute(PlanStepId step, String result) {
        StepResult outcome = new StepResult(result);
        return change(Inputs.of("step", step).and("outcome", outcome).as("record"), (scope, found) -> {
            PlanStep from = found.plan().require(step);
            Plan next = found.plan().recorded(step, outcome.result(), scope.userId(), scope.at());
            return next.equals(found.plan())
                    ? Change.none(found)
                    : found.replan(
                            next,
                            new OpportunityEvent.ResultRecorded(id, step, from.result(), outcome.result()),
                            scope.at());
        });
    }

    private Opportunity change(
            Inputs inputs, BiFunction<CommandScope<SalesRepositories>, Opportunity, Change<Opportunity>> how) {
        return SalesDesk.change(commands, OpportunityAction.PLAN, id, inputs, StoredFaults.none(), how);
    }
}
