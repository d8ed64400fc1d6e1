package org.crmkit.actor;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who acts, with the rights they hold at this moment.
 *
 * @param id the user
 * @param unit the unit they belong to
 * @param path where that unit stands in the tree
 * @param permissions the widest scope in which each right is held
 * @param superuser whether rights and scopes do not bind them (a super admin); lifecycle rules always do
 */
public record Actor(
        UserId id, OrgUnitId unit, UnitPath path, Map<Permission, DataScope> permissions, boolean superuser) {

    /** Copies the grants. */
    public Actor {
        permissions = Map.copyOf(permissions);
    }

    /** Says whether they hold a right, whatever its scope. */
    public boolean may(Permission permission) {
        return superuser || permissions.containsKey(permission);
    }

    /** Returns which records they reach with a right. */
    public Visibility visibility(Permission permission) {
        DataScope scope = scope(permission);
        if (scope == null) {
            return new Visibility.Nothing();
        }
        return switch (scope) {
            case OWN -> new Visibility.OfUser(id);
            case UNIT -> new Visibility.OfUnit(unit);
            case UNIT_TREE -> new Visibility.OfUnitTree(path);
            case ALL -> Visibility.everything();
        };
    }

    /** Says whether one right reaches at least as far as another. */
    public boolean reachesAsFar(Permission permission, Permission other) {
        DataScope one = scope(permission);
        DataScope two = scope(other);
        return one != null && (two == null || one.compareTo(two) >= 0);
    }

    private @Nullable DataScope scope(Permission permission) {
        return superuser ? DataScope.ALL : permissions.get(permission);
    }
}
