package org.crmkit.kernel.permission;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A user who acts, with the permissions that the user holds at this moment.
 *
 * @param id the user
 * @param unit the unit to which the user belongs
 * @param path the position of that unit in the tree
 * @param permissions the widest data scope of each permission
 * @param superuser whether the user is exempt from permissions and data scopes (a super admin); lifecycle rules apply to
 *     every user
 */
public record Actor(
        UserId id, OrgUnitId unit, UnitPath path, Map<Permission, DataScope> permissions, boolean superuser) {

    /** Copies the permissions. */
    public Actor {
        permissions = Map.copyOf(permissions);
    }

    /** Returns whether the actor holds a permission, in any data scope. */
    public boolean may(Permission permission) {
        return superuser || permissions.containsKey(permission);
    }

    /** Returns which records the actor reaches with a permission. */
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

    /** Returns whether one permission reaches at least as far as another. */
    public boolean reachesAsFar(Permission permission, Permission other) {
        DataScope one = scope(permission);
        DataScope two = scope(other);
        return one != null && (two == null || one.compareTo(two) >= 0);
    }

    private @Nullable DataScope scope(Permission permission) {
        return superuser ? DataScope.ALL : permissions.get(permission);
    }
}
