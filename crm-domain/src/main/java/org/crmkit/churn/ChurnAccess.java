package org.crmkit.churn;

import org.crmkit.internal.command.AccessRules;
import org.crmkit.kernel.permission.Actor;
import org.crmkit.kernel.permission.Permission;
import org.jspecify.annotations.Nullable;

/** The access rules for churn cases: the customer's manager and supervisors may handle them. */
final class ChurnAccess implements AccessRules<ChurnCase, ChurnAction> {

    @Override
    public Permission permission(ChurnAction action) {
        return switch (action) {
            case WARN, RECOVER, TRANSFER -> Permission.CHURN_DETECT;
            case DEFER, CONFIRM -> Permission.CHURN_HANDLE;
            case WIN_BACK -> Permission.CHURN_SUPERVISE;
        };
    }

    @Override
    public boolean allows(Actor actor, ChurnCase found, ChurnAction action) {
        return switch (action) {
            case WARN, RECOVER, TRANSFER, WIN_BACK -> true;
            case DEFER, CONFIRM -> found.manager().equals(actor.id());
        };
    }

    @Override
    public @Nullable Permission override(ChurnAction action) {
        return switch (action) {
            case DEFER, CONFIRM -> Permission.CHURN_SUPERVISE;
            case WARN, RECOVER, TRANSFER, WIN_BACK -> null;
        };
    }
}
