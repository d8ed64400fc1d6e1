package org.crmkit.customer.interaction;

import org.crmkit.internal.command.AccessRules;
import org.crmkit.kernel.permission.Actor;
import org.crmkit.kernel.permission.Permission;

/** The access rules for interactions: the author and supervisors may change them. */
final class InteractionAccess implements AccessRules<Interaction, InteractionAction> {

    @Override
    public Permission permission(InteractionAction action) {
        return switch (action) {
            case RECORD, REVISE, REMOVE -> Permission.CUSTOMER_EDIT;
        };
    }

    @Override
    public boolean allows(Actor actor, Interaction found, InteractionAction action) {
        return found.author().equals(actor.id());
    }

    @Override
    public Permission override(InteractionAction action) {
        return Permission.CUSTOMER_SUPERVISE;
    }
}
