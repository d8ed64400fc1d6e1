package org.crmkit.access;

import org.crmkit.actor.Actor;
import org.crmkit.actor.Permission;
import org.crmkit.command.AccessRules;

/** The access rules of org units. */
final class OrgUnitAccess implements AccessRules<OrgUnit, OrgUnitAction> {

    @Override
    public Permission permission(OrgUnitAction action) {
        return switch (action) {
            case CREATE -> Permission.ACCESS_ADMINISTER;
        };
    }

    @Override
    public boolean allows(Actor actor, OrgUnit found, OrgUnitAction action) {
        return true;
    }
}
