package org.crmkit.sales;

import org.crmkit.lifecycle.Lifecycle;

/** How a step of a plan stands. */
public enum StepState {
    /** Still to be done. */
    PENDING,
    /** Done; it has a result. */
    EXECUTED,
    /** Will not be done. */
    DROPPED;

    /** The law of what can happen to a step. */
    public static final Lifecycle<StepState, StepAction> LIFECYCLE = Lifecycle.of(
                    "plan-step", StepState.class, StepAction.class)
            .begins(StepAction.PLAN, PENDING)
            .stays(PENDING, StepAction.EDIT)
            .ends(PENDING, StepAction.REMOVE)
            .moves(PENDING, StepAction.DROP, DROPPED)
            .moves(PENDING, StepAction.RECORD, EXECUTED)
            .stays(EXECUTED, StepAction.RECORD)
            .build();

    /** Says whether it is still to be done. */
    public boolean isPending() {
        return this == PENDING;
    }

    /** Says whether it was done. */
    public boolean isExecuted() {
        return this == EXECUTED;
    }
}
