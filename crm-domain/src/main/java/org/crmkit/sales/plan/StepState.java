package org.crmkit.sales.plan;

import org.crmkit.kernel.lifecycle.Lifecycle;

/** The state of a step of a plan. */
public enum StepState {
    /** It has not been done yet. */
    PENDING,
    /** It was done and has a result. */
    EXECUTED,
    /** It will not be done. */
    DROPPED;

    /** The lifecycle of a step: which action is possible in which state, and the state that it leads to. */
    public static final Lifecycle<StepState, StepAction> LIFECYCLE = Lifecycle.of(
                    "plan-step", StepState.class, StepAction.class)
            .begins(StepAction.PLAN, PENDING)
            .stays(PENDING, StepAction.EDIT)
            .ends(PENDING, StepAction.REMOVE)
            .moves(PENDING, StepAction.DROP, DROPPED)
            .moves(PENDING, StepAction.RECORD, EXECUTED)
            .stays(EXECUTED, StepAction.RECORD)
            .build();

    /** Returns whether it has not been done yet. */
    public boolean isPending() {
        return this == PENDING;
    }

    /** Returns whether it was done. */
    public boolean isExecuted() {
        return this == EXECUTED;
    }
}
