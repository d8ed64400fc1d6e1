package org.crmkit.access;

import java.util.Map;
import org.crmkit.kernel.permission.DataScope;
import org.crmkit.kernel.permission.Permission;
import org.jmolecules.ddd.annotation.ValueObject;

/**
 * A named set of permissions.
 *
 * @param code its stable name
 * @param superuser whether a user with this role is exempt from permissions and data scopes
 * @param permissions the data scope of each permission
 */
@ValueObject
public record Role(RoleCode code, boolean superuser, Map<Permission, DataScope> permissions) {

    /** Copies the permissions. */
    public Role {
        permissions = Map.copyOf(permissions);
    }

    /** Returns whether the role contains a permission. */
    public boolean has(Permission permission) {
        return superuser || permissions.containsKey(permission);
    }
}
