package org.crmkit.sales.pipeline;

import org.crmkit.lifecycle.Lifecycle;

/** Whether a stage is offered. */
public enum StageState {
    /** Opportunities can be moved there. */
    OFFERED,
    /** Opportunities that stand there stay, no further ones come. */
    RETIRED;

    /** The law of what can happen to a stage. */
    public static final Lifecycle<StageState, StageAction> LIFECYCLE = Lifecycle.of(
                    "stage", StageState.class, StageAction.class)
            .begins(StageAction.DEFINE, OFFERED)
            .stays(OFFERED, StageAction.REVISE)
            .moves(OFFERED, StageAction.RETIRE, RETIRED)
            .moves(RETIRED, StageAction.RESTORE, OFFERED)
            .build();

    /** Says whether opportunities can be moved there. */
    public boolean isOffered() {
        return this == OFFERED;
    }
}
