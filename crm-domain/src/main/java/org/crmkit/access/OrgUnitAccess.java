package org.crmkit.access;

import org.crmkit.actor.Actor;
import org.crmkit.actor.Right;
import org.crmkit.command.Access;

/** Who may do what to which org unit. */
final class OrgUnitAccess implements Access<OrgUnit, OrgUnitAction> {

    @Override
    public Right right(OrgUnitAction action) {
        return switch (action) {
            case CREATE -> Right.ACCESS_ADMINISTER;
        };
    }

    @Override
    public boolean allows(Actor actor, OrgUnit found, OrgUnitAction action) {
        return true;
    }
}
