package org.crmkit.sales.pipeline;

import org.crmkit.internal.command.AccessRules;
import org.crmkit.kernel.permission.Actor;
import org.crmkit.kernel.permission.Permission;

/** The access rules for a stage. */
final class StageAccess implements AccessRules<Stage, StageAction> {

    @Override
    public Permission permission(StageAction action) {
        return switch (action) {
            case DEFINE, REVISE, RETIRE, RESTORE -> Permission.PIPELINE_DEFINE;
        };
    }

    @Override
    public boolean allows(Actor actor, Stage found, StageAction action) {
        return true;
    }
}
