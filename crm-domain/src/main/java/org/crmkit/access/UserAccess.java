package org.crmkit.access;

import org.crmkit.internal.command.AccessRules;
import org.crmkit.kernel.permission.Actor;
import org.crmkit.kernel.permission.Permission;

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
