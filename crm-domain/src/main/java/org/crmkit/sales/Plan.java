package org.crmkit.sales;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.crmkit.kernel.error.NotFoundException;
import org.crmkit.kernel.error.RuleBrokenException;
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

    Plan with(PlanStep step) {
        if (steps.size() >= STEPS_MAX) {
            throw new RuleBrokenException("opportunity.too-many-steps", STEPS_MAX);
        }
        List<PlanStep> longer = new ArrayList<>(steps);
        longer.add(step);
        return new Plan(longer);
    }

    Plan without(PlanStepId id) {
        require(id).requireRemovable();
        return new Plan(steps.stream().filter(each -> !each.id().equals(id)).toList());
    }

    Plan replacing(PlanStepId id, UnaryOperator<PlanStep> how) {
        int place = steps.indexOf(require(id));
        List<PlanStep> changed = new ArrayList<>(steps);
        changed.set(place, how.apply(steps.get(place)));
        return new Plan(changed);
    }

    Plan withOpenStepsDropped() {
        return new Plan(steps.stream()
                .map(each -> each.state().isPending() ? each.dropped() : each)
                .toList());
    }

    List<PlanStepId> openSteps() {
        return steps.stream()
                .filter(each -> each.state().isPending())
                .map(PlanStep::id)
                .toList();
    }

    PlanStep require(PlanStepId id) {
        return step(id).orElseThrow(() -> new NotFoundException("plan-step", id));
    }
}
