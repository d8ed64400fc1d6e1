package org.crmkit.access;

import org.crmkit.actor.Actor;
import org.crmkit.actor.Right;
import org.crmkit.command.Access;

/** Who may do what to which user: administrators, but never to themselves, and never to a super admin. */
final class UserAccess implements Access<User, UserAction> {

    @Override
    public Right right(UserAction action) {
        return switch (action) {
            case CREATE, GIVE_ROLES, MOVE, DISABLE, ENABLE -> Right.ACCESS_ADMINISTER;
        };
    }

    @Override
    public boolean allows(Actor actor, User found, UserAction action) {
        return !actor.id().equals(found.id()) && !found.roles().contains(RoleCode.SUPER_ADMIN);
    }
}
