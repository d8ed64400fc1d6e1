package org.crmkit.sales;

import org.crmkit.internal.command.AccessRules;
import org.crmkit.kernel.permission.Actor;
import org.crmkit.kernel.permission.Permission;
import org.jspecify.annotations.Nullable;

/**
 * The access rules for opportunities: the column "who" of the table in docs/model/sales.md. A supervisor is a user with {@link
 * Permission#OPPORTUNITY_SUPERVISE}.
 */
final class OpportunityAccess implements AccessRules<Opportunity, OpportunityAction> {

    @Override
    public Permission permission(OpportunityAction action) {
        return switch (action) {
            case OPEN -> Permission.OPPORTUNITY_OPEN;
            case REVISE, EXTEND, MOVE -> Permission.OPPORTUNITY_REVISE;
            case DELETE -> Permission.OPPORTUNITY_DELETE;
            case ASSIGN, REASSIGN, WITHDRAW, REOPEN, CORRECT -> Permission.OPPORTUNITY_SUPERVISE;
            case PLAN -> Permission.OPPORTUNITY_PLAN;
            case WIN, LOSE -> Permission.OPPORTUNITY_WORK;
        };
    }

    @Override
    public boolean allows(Actor actor, Opportunity found, OpportunityAction action) {
        return switch (action) {
            case OPEN, ASSIGN, REASSIGN, WITHDRAW, REOPEN, CORRECT -> true;
            case REVISE, EXTEND, MOVE, PLAN -> isInCharge(actor, found);
            case WIN, LOSE -> actor.id().equals(found.assignee());
            case DELETE -> actor.id().equals(found.creator());
        };
    }

    @Override
    public @Nullable Permission override(OpportunityAction action) {
        return switch (action) {
            case REVISE, EXTEND, MOVE, PLAN -> Permission.OPPORTUNITY_SUPERVISE;
            case OPEN, ASSIGN, REASSIGN, WITHDRAW, REOPEN, CORRECT, WIN, LOSE, DELETE -> null;
        };
    }

    /** The responsible user is the assignee, or the creator while there is no assignee. */
    private static boolean isInCharge(Actor actor, Opportunity found) {
        return actor.id().equals(found.assignment() == null ? found.creator() : found.assignee());
    }
}
