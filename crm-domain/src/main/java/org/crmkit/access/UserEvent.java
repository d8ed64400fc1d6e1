package org.crmkit.access;

import java.util.Set;
import org.crmkit.actor.OrgUnitId;
import org.crmkit.actor.UserId;
import org.crmkit.journal.CrmEvent;

/** What can happen to a user. */
public sealed interface UserEvent extends CrmEvent {

    /** Returns the user. */
    UserId user();

    @Override
    default UserId about() {
        return user();
    }

    /** A user was made. */
    record Created(UserId user, String name, String realName, OrgUnitId unit, Set<RoleCode> roles)
            implements UserEvent {}

    /** The roles were replaced. */
    record RolesGiven(UserId user, Set<RoleCode> from, Set<RoleCode> to) implements UserEvent {}

    /** The user was put into another unit. */
    record Moved(UserId user, OrgUnitId from, OrgUnitId to) implements UserEvent {}

    /** The user may act no longer. */
    record Disabled(UserId user) implements UserEvent {}

    /** The user may act again. */
    record Enabled(UserId user) implements UserEvent {}

    /** The user stays as somebody who can administer access, while another administrator leaves. */
    record StoodIn(UserId user, UserId leaving) implements UserEvent {}
}
