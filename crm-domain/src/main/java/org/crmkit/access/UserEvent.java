package org.crmkit.access;

import java.util.Set;
import org.crmkit.actor.OrgUnitId;
import org.crmkit.actor.UserId;
import org.crmkit.journal.CrmEvent;

/** The events of a user. */
public sealed interface UserEvent extends CrmEvent {

    /** Returns the user. */
    UserId user();

    @Override
    default UserId about() {
        return user();
    }

    /** A user was created. */
    record Created(UserId user, String name, String realName, OrgUnitId unit, Set<RoleCode> roles)
            implements UserEvent {}

    /** The roles were replaced. */
    record RolesGiven(UserId user, Set<RoleCode> from, Set<RoleCode> to) implements UserEvent {}

    /** The user was moved to another unit. */
    record Moved(UserId user, OrgUnitId from, OrgUnitId to) implements UserEvent {}

    /** The user was disabled and may no longer act. */
    record Disabled(UserId user) implements UserEvent {}

    /** The user was enabled and may act again. */
    record Enabled(UserId user) implements UserEvent {}

    /** The user remains able to administer access while another administrator leaves. */
    record StoodIn(UserId user, UserId leaving) implements UserEvent {}
}
