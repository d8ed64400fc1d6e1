package org.crmkit.sales;

import org.crmkit.actor.Actor;
import org.crmkit.actor.Right;
import org.crmkit.command.Access;
import org.jspecify.annotations.Nullable;

/**
 * Who may do what to which opportunity: the column "who" of the table in DOMAIN section 1. A supervisor is whoever holds
 * {@link Right#OPPORTUNITY_SUPERVISE}.
 */
final class OpportunityAccess implements Access<Opportunity, OpportunityAction> {

    @Override
    public Right right(OpportunityAction action) {
        return switch (action) {
            case OPEN -> Right.OPPORTUNITY_OPEN;
            case REVISE, MOVE -> Right.OPPORTUNITY_REVISE;
            case DELETE -> Right.OPPORTUNITY_DELETE;
            case ASSIGN, REASSIGN, WITHDRAW, REOPEN -> Right.OPPORTUNITY_SUPERVISE;
            case PLAN -> Right.OPPORTUNITY_PLAN;
            case WIN, LOSE -> Right.OPPORTUNITY_DEVELOP;
        };
    }

    @Override
    public boolean allows(Actor actor, Opportunity found, OpportunityAction action) {
        return switch (action) {
            case OPEN, ASSIGN, REASSIGN, WITHDRAW, REOPEN -> true;
            case REVISE, MOVE, PLAN -> isInCharge(actor, found);
            case WIN, LOSE -> actor.id().equals(found.assignee());
            case DELETE -> actor.id().equals(found.creator());
        };
    }

    @Override
    public @Nullable Right instead(OpportunityAction action) {
        return switch (action) {
            case REVISE, MOVE, PLAN -> Right.OPPORTUNITY_SUPERVISE;
            case OPEN, ASSIGN, REASSIGN, WITHDRAW, REOPEN, WIN, LOSE, DELETE -> null;
        };
    }

    /** In charge is the assignee, and as long as there is none, the creator. */
    private static boolean isInCharge(Actor actor, Opportunity found) {
        return actor.id().equals(found.assignment() == null ? found.creator() : found.assignee());
    }
}
