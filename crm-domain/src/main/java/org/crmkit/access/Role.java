package org.crmkit.access;

import java.util.Map;
import org.crmkit.actor.DataScope;
import org.crmkit.actor.Permission;
import org.jmolecules.ddd.annotation.ValueObject;

/**
 * A named set of rights.
 *
 * @param code its stable name
 * @param superuser whether rights and scopes do not bind who has it
 * @param permissions the scope in which each right is given
 */
@ValueObject
public record Role(RoleCode code, boolean superuser, Map<Permission, DataScope> permissions) {

    /** Copies the grants. */
    public Role {
        permissions = Map.copyOf(permissions);
    }

    /** Says whether the role gives a right. */
    public boolean has(Permission permission) {
        return superuser || permissions.containsKey(permission);
    }
}
