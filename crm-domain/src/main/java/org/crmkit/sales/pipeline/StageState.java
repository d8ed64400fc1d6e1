package org.crmkit.sales.pipeline;

import org.crmkit.kernel.lifecycle.Lifecycle;

/** Whether a stage is offered. */
public enum StageState {
    /** Opportunities can be moved there. */
    OFFERED,
    /** Opportunities in it stay, but no further ones can be moved to it. */
    RETIRED;

    /** The lifecycle of a stage: which action is possible in which state, and the state that it leads to. */
    public static final Lifecycle<StageState, StageAction> LIFECYCLE = Lifecycle.of(
                    "stage", StageState.class, StageAction.class)
            .begins(StageAction.DEFINE, OFFERED)
            .stays(OFFERED, StageAction.REVISE)
            .moves(OFFERED, StageAction.RETIRE, RETIRED)
            .moves(RETIRED, StageAction.RESTORE, OFFERED)
            .build();

    /** Returns whether opportunities can be moved there. */
    public boolean isOffered() {
        return this == OFFERED;
    }
}
