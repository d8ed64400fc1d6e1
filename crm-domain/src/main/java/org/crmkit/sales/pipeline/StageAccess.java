package org.crmkit.sales.pipeline;

import org.crmkit.actor.Actor;
import org.crmkit.actor.Right;
import org.crmkit.command.Access;

/** Who may do what to a stage. */
final class StageAccess implements Access<Stage, StageAction> {

    @Override
    public Right right(StageAction action) {
        return switch (action) {
            case DEFINE, REVISE, RETIRE, RESTORE -> Right.PIPELINE_DEFINE;
        };
    }

    @Override
    public boolean allows(Actor actor, Stage found, StageAction action) {
        return true;
    }
}
