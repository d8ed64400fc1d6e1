package org.crmkit.sales.plan;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.crmkit.kernel.error.IllegalTransitionException;
import org.crmkit.kernel.error.NotFoundException;
import org.crmkit.kernel.error.RuleBrokenException;
import org.crmkit.kernel.permission.UserId;
import org.jmolecules.ddd.annotation.ValueObject;

/**
 * A development plan 客户开发计划: the steps in the order in which they were planned.
 *
 * @param steps at most {@value #STEPS_MAX}
 */
@ValueObject
public record Plan(List<PlanStep> steps) {

    /** The maximum number of steps of a plan. */
    public static final int STEPS_MAX = 200;

    /** A plan without steps. */
    public static final Plan EMPTY = new Plan(List.of());

    /** Copies the steps. */
    public Plan {
        steps = List.copyOf(steps);
    }

    /** Returns a step by its id. */
    public Optional<PlanStep> step(PlanStepId id) {
        return steps.stream().filter(each -> each.id().equals(id)).findFirst();
    }

    /** Returns whether the plan is finished: at least one step is executed, and none is pending. */
    public boolean isFinished() {
        return hasResult() && steps.stream().noneMatch(each -> each.state().isPending());
    }

    /** Returns whether any step has a result. */
    public boolean hasResult() {
        return steps.stream().anyMatch(each -> each.state().isExecuted());
    }

    /**
     * Returns the step of this id.
     *
     * @throws NotFoundException {@code not-found} if the plan has no such step
     */
    public PlanStep require(PlanStepId id) {
        return step(id).orElseThrow(() -> new NotFoundException("plan-step", id));
    }

    /** Returns the ids of the pending steps. */
    public List<PlanStepId> pendingSteps() {
        return steps.stream()
                .filter(each -> each.state().isPending())
                .map(PlanStep::id)
                .toList();
    }

    /**
     * Returns the plan with a further step.
     *
     * @throws RuleBrokenException {@code opportunity.too-many-steps} if the plan has {@value #STEPS_MAX} steps
     */
    public Plan with(PlanStep step) {
        if (steps.size() >= STEPS_MAX) {
            throw new RuleBrokenException("opportunity.too-many-steps", STEPS_MAX);
        }
        List<PlanStep> longer = new ArrayList<>(steps);
        longer.add(step);
        return new Plan(longer);
    }

    /**
     * Returns the plan without a pending step.
     *
     * @throws NotFoundException {@code not-found} if the plan has no such step
     * @throws IllegalTransitionException {@code illegal-transition} if the step is not pending
     */
    public Plan without(PlanStepId id) {
        require(id).requireRemovable();
        return new Plan(steps.stream().filter(each -> !each.id().equals(id)).toList());
    }

    /**
     * Returns the plan with another due date and content of a pending step.
     *
     * @throws NotFoundException {@code not-found} if the plan has no such step
     * @throws IllegalTransitionException {@code illegal-transition} if the step is not pending
     */
    public Plan edited(PlanStepId id, StepDraft draft) {
        return replacing(id, step -> step.edited(draft));
    }

    /**
     * Returns the plan with a pending step dropped.
     *
     * @throws NotFoundException {@code not-found} if the plan has no such step
     * @throws IllegalTransitionException {@code illegal-transition} if the step is not pending
     */
    public Plan dropped(PlanStepId id) {
        return replacing(id, PlanStep::dropped);
    }

    /**
     * Returns the plan with the result of a step; another result of an executed step is replaced. The same result once more
     * changes nothing.
     *
     * @param by the user who records it
     * @param at when
     * @throws NotFoundException {@code not-found} if the plan has no such step
     * @throws IllegalTransitionException {@code illegal-transition} if the step was dropped
     */
    public Plan recorded(PlanStepId id, String result, UserId by, Instant at) {
        return replacing(id, step -> step.recorded(result, by, at));
    }

    /** Returns the plan with every pending step dropped. */
    public Plan withPendingStepsDropped() {
        return new Plan(steps.stream()
                .map(each -> each.state().isPending() ? each.dropped() : each)
                .toList());
    }

    private Plan replacing(PlanStepId id, UnaryOperator<PlanStep> change) {
        int index = steps.indexOf(require(id));
        List<PlanStep> changed = new ArrayList<>(steps);
        changed.set(index, change.apply(steps.get(index)));
        return new Plan(changed);
    }
}
