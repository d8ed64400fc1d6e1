package org.crmkit.churn;

import org.crmkit.actor.Actor;
import org.crmkit.actor.Right;
import org.crmkit.command.Access;
import org.jspecify.annotations.Nullable;

/** Who may do what to which churn case: the customer's manager, and supervisors. */
final class ChurnAccess implements Access<ChurnCase, ChurnAction> {

    @Override
    public Right right(ChurnAction action) {
        return switch (action) {
            case WARN, RECOVER, TRANSFER -> Right.CHURN_WATCH;
            case DEFER, CONFIRM -> Right.CHURN_HANDLE;
            case WIN_BACK -> Right.CHURN_SUPERVISE;
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
    public @Nullable Right instead(ChurnAction action) {
        return switch (action) {
            case DEFER, CONFIRM -> Right.CHURN_SUPERVISE;
            case WARN, RECOVER, TRANSFER, WIN_BACK -> null;
        };
    }
}
