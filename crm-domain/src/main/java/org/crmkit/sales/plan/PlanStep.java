package org.crmkit.sales.plan;

import java.time.Instant;
import java.time.LocalDate;
import org.crmkit.kernel.permission.UserId;
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
 * @param plannedBy the user who planned it
 * @param result the result, 1 to {@value #RESULT_MAX} code points; not null if and only if the step was executed
 * @param recordedBy the user who recorded the result, or who corrected it last; not null if and only if there is a result
 * @param recordedAt when that user did so; not null if and only if there is a result
 */
@Entity
public record PlanStep(
        @Identity PlanStepId id,
        LocalDate due,
        String content,
        StepState state,
        UserId plannedBy,
        @Nullable String result,
        @Nullable UserId recordedBy,
        @Nullable Instant recordedAt) {

    /** The maximum length of the content, in code points. */
    public static final int CONTENT_MAX = 1000;

    /** The maximum length of a result, in code points. */
    public static final int RESULT_MAX = 1000;

    /** Checks the texts, and that only an executed step has a result, a user who recorded it, and an instant. */
    public PlanStep {
        content = Text.requiredLines("content", content, CONTENT_MAX);
        result = Text.optionalLines("result", result, RESULT_MAX);
        boolean recorded = result != null;
        if (state.isExecuted() != recorded || recorded != (recordedBy != null) || recorded != (recordedAt != null)) {
            throw new IllegalArgumentException(
                    state + " step with result " + result + " by " + recordedBy + " at " + recordedAt);
        }
    }

    /** Returns a pending step of a checked draft. */
    public static PlanStep planned(PlanStepId id, StepDraft draft, UserId by) {
        StepState state = StepState.LIFECYCLE.begin(StepAction.PLAN);
        return new PlanStep(id, draft.due(), draft.content(), state, by, null, null, null);
    }

    PlanStep edited(StepDraft draft) {
        StepState next = StepState.LIFECYCLE.next(id, state, StepAction.EDIT);
        return new PlanStep(id, draft.due(), draft.content(), next, plannedBy, null, null, null);
    }

    PlanStep dropped() {
        StepState next = StepState.LIFECYCLE.next(id, state, StepAction.DROP);
        return new PlanStep(id, due, content, next, plannedBy, null, null, null);
    }

    /** Returns the step with a result. The same result once more does not change who recorded it. */
    PlanStep recorded(String outcome, UserId by, Instant at) {
        StepState next = StepState.LIFECYCLE.next(id, state, StepAction.RECORD);
        return outcome.equals(result) ? this : new PlanStep(id, due, content, next, plannedBy, outcome, by, at);
    }

    void requireRemovable() {
        StepState.LIFECYCLE.check(id, state, StepAction.REMOVE);
    }
}
