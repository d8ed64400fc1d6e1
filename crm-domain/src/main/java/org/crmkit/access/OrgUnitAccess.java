package org.crmkit.access;

import org.crmkit.internal.command.AccessRules;
import org.crmkit.kernel.permission.Actor;
import org.crmkit.kernel.permission.Permission;

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
