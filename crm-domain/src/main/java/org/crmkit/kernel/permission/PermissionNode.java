package org.crmkit.kernel.permission;

import org.jmolecules.ddd.annotation.ValueObject;
import org.jspecify.annotations.Nullable;

/**
 * A node of the tree of permissions: a module, or a function of a module. {@link org.crmkit.kernel.label.Labels} has the label, the
 * tip and the path of each node by its code.
 *
 * @param code the code of the module, for example {@code opportunity}, or of the permission, for example {@code opportunity.open}
 * @param parent the code of the module to which a function belongs; null for a module
 */
@ValueObject
public record PermissionNode(String code, @Nullable String parent) {

    /** The kinds of nodes. */
    public enum Kind {
        /** 模块: a group of functions, which cannot be granted itself. */
        MODULE,
        /** 功能: a permission. */
        FUNCTION
    }

    /** Returns whether this is a module or a function. */
    public Kind kind() {
        return parent == null ? Kind.MODULE : Kind.FUNCTION;
    }
}
