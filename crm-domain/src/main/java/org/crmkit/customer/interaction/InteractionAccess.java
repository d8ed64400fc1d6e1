package org.crmkit.customer.interaction;

import org.crmkit.actor.Actor;
import org.crmkit.actor.Right;
import org.crmkit.command.Access;

/** Who may do what to which interaction: its author and supervisors. */
final class InteractionAccess implements Access<Interaction, InteractionAction> {

    @Override
    public Right right(InteractionAction action) {
        return switch (action) {
            case RECORD, REVISE, REMOVE -> Right.CUSTOMER_EDIT;
        };
    }

    @Override
    public boolean allows(Actor actor, Interaction found, InteractionAction action) {
        return found.author().equals(actor.id());
    }

    @Override
    public Right instead(InteractionAction action) {
        return Right.CUSTOMER_SUPERVISE;
    }
}
