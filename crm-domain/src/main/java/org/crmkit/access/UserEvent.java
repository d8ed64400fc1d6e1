package org.crmkit.access;

import java.time.Instant;
import java.util.Set;
import org.crmkit.kernel.journal.CrmEvent;
import org.crmkit.kernel.permission.OrgUnitId;
import org.crmkit.kernel.permission.UserId;
import org.jmolecules.event.annotation.DomainEvent;
import org.jspecify.annotations.Nullable;

/** The events of a user. */
public sealed interface UserEvent extends CrmEvent {

    /** Returns the user. */
    UserId user();

    @Override
    default UserId about() {
        return user();
    }

    /** A user was created, who may act until an instant; the instant is null if there is no end. */
    @DomainEvent(name = "UserCreated")
    record Created(
            UserId user,
            String name,
            String realName,
            OrgUnitId unit,
            Set<RoleCode> roles,
            @Nullable Instant validUntil)
            implements UserEvent {}

    /** The roles were replaced. */
    @DomainEvent(name = "UserRolesGiven")
    record RolesGiven(UserId user, Set<RoleCode> from, Set<RoleCode> to) implements UserEvent {}

    /** The user was moved to another unit. */
    @DomainEvent(name = "UserMoved")
    record Moved(UserId user, OrgUnitId from, OrgUnitId to) implements UserEvent {}

    /** The user was disabled and may no longer act. */
    @DomainEvent(name = "UserDisabled")
    record Disabled(UserId user) implements UserEvent {}

    /** The user was enabled and may act again. */
    @DomainEvent(name = "UserEnabled")
    record Enabled(UserId user) implements UserEvent {}

    /** The user remains able to administer access while another administrator leaves. */
    @DomainEvent(name = "UserRemained")
    record Remained(UserId user, UserId leaving) implements UserEvent {}
}
