package org.crmkit.sales.plan;

import java.time.LocalDate;
import org.crmkit.kernel.value.Text;
import org.jmolecules.ddd.annotation.Entity;
import org.jmolecules.ddd.annotation.Identity;
import org.jspecify.annotations.Nullable;

/**
 * A step of a development plan.
 *
 * @param id the identity
 * @param due when it is due
 * @param content what is to be done, 1 to {@value #CONTENT_MAX} code points
 * @param state its state
 * @param result the result, 1 to {@value #RESULT_MAX} code points; not null if and only if the step was executed
 */
@Entity
public record PlanStep(
        @Identity PlanStepId id,
        LocalDate due,
        String content,
        StepState state,
        @Nullable String result) {

    /** The maximum length of the content, in code points. */
    public static final int CONTENT_MAX = 1000;

    /** The maximum length of a result, in code points. */
    public static final int RESULT_MAX = 1000;

    /** Checks the texts, and that only an executed step has a result. */
    public PlanStep {
        content = Text.requiredLines("content", content, CONTENT_MAX);
        result = Text.optionalLines("result", result, RESULT_MAX);
        if (state.isExecuted() != (result != null)) {
            throw new IllegalArgumentException(state + " step with result " + result);
        }
    }

    /** Returns a pending step of a checked draft. */
    public static PlanStep planned(PlanStepId id, StepDraft draft) {
        return new PlanStep(id, draft.due(), draft.content(), StepState.LIFECYCLE.begin(StepAction.PLAN), null);
    }

    PlanStep edited(StepDraft draft) {
        StepState next = StepState.LIFECYCLE.next(id, state, StepAction.EDIT);
        return new PlanStep(id, draft.due(), draft.content(), next, result);
    }

    PlanStep dropped() {
        return new PlanStep(id, due, content, StepState.LIFECYCLE.next(id, state, StepAction.DROP), null);
    }

    PlanStep recorded(String outcome) {
        return new PlanStep(id, due, content, StepState.LIFECYCLE.next(id, state, StepAction.RECORD), outcome);
    }

    void requireRemovable() {
        StepState.LIFECYCLE.check(id, state, StepAction.REMOVE);
    }
}
