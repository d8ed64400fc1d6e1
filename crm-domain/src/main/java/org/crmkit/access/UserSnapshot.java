package org.crmkit.access;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.crmkit.actor.Actor;
import org.crmkit.actor.DataScope;
import org.crmkit.actor.OrgUnitId;
import org.crmkit.actor.Permission;
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
public record UserSnapshot(
        UserId user,
        UserState state,
        @Nullable Instant validUntil,
        OrgUnitId unit,
        UnitPath path,
        Set<RoleCode> roles) {

    /** Copies the roles. */
    public UserSnapshot {
        roles = Set.copyOf(roles);
    }

    /** Says whether they may act at an instant. */
    public boolean isActive(Instant at) {
        return state.isEnabled() && (validUntil == null || at.isBefore(validUntil));
    }

    /** Says whether one of their roles gives a right. */
    public boolean holds(Permission permission) {
        return BuiltInRoles.anyHas(roles, permission);
    }

    /** Returns them as an actor; rights of several roles unite, each in its widest scope. */
    public Actor actor() {
        List<Role> held = BuiltInRoles.of(roles);
        return new Actor(user, unit, path, united(held), held.stream().anyMatch(Role::superuser));
    }

    /** Those of a single role, as most people have, are taken as they are: this is asked for in every command. */
    private static Map<Permission, DataScope> united(List<Role> held) {
        if (held.size() == 1) {
            return held.get(0).permissions();
        }
        Map<Permission, DataScope> grants = new EnumMap<>(Permission.class);
        held.forEach(role ->
                role.permissions().forEach((permission, scope) -> grants.merge(permission, scope, DataScope::or)));
        return grants;
    }
}
