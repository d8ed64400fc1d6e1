package org.crmkit.access;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.crmkit.kernel.permission.Actor;
import org.crmkit.kernel.permission.DataScope;
import org.crmkit.kernel.permission.OrgUnitId;
import org.crmkit.kernel.permission.Permission;
import org.crmkit.kernel.permission.UnitPath;
import org.crmkit.kernel.permission.UserId;
import org.jmolecules.ddd.annotation.ValueObject;
import org.jspecify.annotations.Nullable;

/**
 * A snapshot of a user: all that a permission check needs, read from the store at once.
 *
 * @param user the user
 * @param state whether the user is enabled
 * @param validUntil the instant from which the user may no longer act; null for no end
 * @param unit the unit of the user
 * @param path the position of the unit in the tree
 * @param roles the roles of the user
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

    /** Returns whether the user may act at an instant. */
    public boolean isActive(Instant at) {
        return state.isEnabled() && (validUntil == null || at.isBefore(validUntil));
    }

    /** Returns whether one of the user's roles contains a permission. */
    public boolean holds(Permission permission) {
        return BuiltInRoles.anyHas(roles, permission);
    }

    /** Returns the user as an actor. The permissions of several roles are combined, each with its widest data scope. */
    public Actor actor() {
        List<Role> held = BuiltInRoles.of(roles);
        return new Actor(user, unit, path, united(held), held.stream().anyMatch(Role::superuser));
    }

    /** The permissions of a single role, which most users have, are used without a copy, because every command calls this. */
    private static Map<Permission, DataScope> united(List<Role> held) {
        if (held.size() == 1) {
            return held.get(0).permissions();
        }
        Map<Permission, DataScope> grants = new HashMap<>();
        held.forEach(role ->
                role.permissions().forEach((permission, scope) -> grants.merge(permission, scope, DataScope::or)));
        return grants;
    }
}
