package org.crmkit.access;

import org.crmkit.actor.Actor;
import org.crmkit.actor.Permission;
import org.crmkit.command.AccessRules;

/** The access rules of users: administrators may change users, but neither themselves nor a super admin. */
final class UserAccess implements AccessRules<User, UserAction> {

    @Override
    public Permission permission(UserAction action) {
        return switch (action) {
            case CREATE, GIVE_ROLES, MOVE, DISABLE, ENABLE -> Permission.ACCESS_ADMINISTER;
        };
    }

    @Override
    public boolean allows(Actor actor, User found, UserAction action) {
        return !actor.id().equals(found.id()) && !found.roles().contains(RoleCode.SUPER_ADMIN);
    }
}
