package org.crmkit.access;

import java.util.Set;
import org.crmkit.actor.OrgUnitId;
import org.crmkit.actor.UserId;
import org.crmkit.journal.CrmEvent;
import org.jmolecules.event.annotation.DomainEvent;

/** What can happen to a user. */
public sealed interface UserEvent extends CrmEvent {

    /** Returns the user. */
    UserId user();

    @Override
    default UserId about() {
        return user();
    }

    /** A user was made. */
    @DomainEvent(name = "UserCreated")
    record Created(UserId user, String name, String realName, OrgUnitId unit, Set<RoleCode> roles)
            implements UserEvent {}

    /** The roles were replaced. */
    @DomainEvent(name = "UserRolesGiven")
    record RolesGiven(UserId user, Set<RoleCode> from, Set<RoleCode> to) implements UserEvent {}

    /** The user was put into another unit. */
    @DomainEvent(name = "UserMoved")
    record Moved(UserId user, OrgUnitId from, OrgUnitId to) implements UserEvent {}

    /** The user may act no longer. */
    @DomainEvent(name = "UserDisabled")
    record Disabled(UserId user) implements UserEvent {}

    /** The user may act again. */
    @DomainEvent(name = "UserEnabled")
    record Enabled(UserId user) implements UserEvent {}

    /** The user stays as somebody who can administer access, while another administrator leaves. */
    @DomainEvent(name = "UserStoodIn")
    record StoodIn(UserId user, UserId leaving) implements UserEvent {}
}
