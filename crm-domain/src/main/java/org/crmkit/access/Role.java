package org.crmkit.access;

import java.util.Map;
import org.crmkit.actor.DataScope;
import org.crmkit.actor.Right;
import org.jmolecules.ddd.annotation.ValueObject;

/**
 * A named set of rights.
 *
 * @param code its stable name
 * @param exempt whether rights and scopes do not bind who has it
 * @param grants the scope in which each right is given
 */
@ValueObject
public record Role(RoleCode code, boolean exempt, Map<Right, DataScope> grants) {

    /** Copies the grants. */
    public Role {
        grants = Map.copyOf(grants);
    }

    /** Says whether the role gives a right. */
    public boolean gives(Right right) {
        return exempt || grants.containsKey(right);
    }
}
