package org.crmkit.access;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.crmkit.actor.Actor;
import org.crmkit.actor.DataScope;
import org.crmkit.actor.OrgUnitId;
import org.crmkit.actor.Right;
import org.crmkit.actor.UnitPath;
import org.crmkit.actor.UserId;
import org.jmolecules.ddd.annotation.ValueObject;
import org.jspecify.annotations.Nullable;

/**
 * How a user stands at this moment: all that a check needs, in one look at the store.
 *
 * @param user the user
 * @param state whether they are enabled
 * @param validUntil from when on they may no longer act; null for never
 * @param unit their unit
 * @param path where the unit stands in the tree
 * @param roles the roles they have
 */
@ValueObject
public record Standing(
        UserId user,
        UserState state,
        @Nullable Instant validUntil,
        OrgUnitId unit,
        UnitPath path,
        Set<RoleCode> roles) {

    /** Copies the roles. */
    public Standing {
        roles = Set.copyOf(roles);
    }

    /** Says whether they may act at an instant. */
    public boolean isActive(Instant at) {
        return state.isEnabled() && (validUntil == null || at.isBefore(validUntil));
    }

    /** Says whether one of their roles gives a right. */
    public boolean holds(Right right) {
        return BuiltInRoles.give(roles, right);
    }

    /** Returns them as an actor; rights of several roles unite, each in its widest scope. */
    public Actor actor() {
        List<Role> held = BuiltInRoles.of(roles);
        boolean exempt = held.stream().anyMatch(Role::exempt);
        return new Actor(user, unit, path, held.size() == 1 ? held.get(0).grants() : united(held), exempt);
    }

    private static Map<Right, DataScope> united(List<Role> held) {
        Map<Right, DataScope> grants = new EnumMap<>(Right.class);
        held.forEach(role -> role.grants().forEach((right, scope) -> grants.merge(right, scope, DataScope::or)));
        return grants;
    }
}
