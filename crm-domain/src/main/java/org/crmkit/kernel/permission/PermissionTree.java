package org.crmkit.kernel.permission;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.crmkit.kernel.error.InvalidInputException;
import org.jmolecules.ddd.annotation.ValueObject;

/**
 * The permissions that can be granted, as a tree of modules and functions: those of every context, and those that the host has
 * declared. A host can turn it into a menu:
 *
 * <pre>{@code
 * PermissionTree tree = session.access().permissions();
 * for (PermissionNode module : tree.modules()) {
 *     for (PermissionNode function : tree.functions(module.code())) {
 *         labels.permission(function.code());
 *     }
 * }
 * }</pre>
 *
 * @param nodes all nodes: each module, followed by its functions
 */
@ValueObject
public record PermissionTree(List<PermissionNode> nodes) {

    /** Copies the nodes. */
    public PermissionTree {
        nodes = List.copyOf(nodes);
    }

    /** Creates the tree of some permissions. Modules and functions keep the order in which they first occur. */
    public static PermissionTree of(Collection<Permission> permissions) {
        Map<String, Set<PermissionNode>> modules = new LinkedHashMap<>();
        for (Permission each : permissions) {
            modules.computeIfAbsent(each.kind(), PermissionTree::module).add(function(each));
        }
        return new PermissionTree(modules.values().stream().flatMap(Set::stream).toList());
    }

    /** Returns the modules. */
    public List<PermissionNode> modules() {
        return nodes.stream()
                .filter(each -> each.kind() == PermissionNode.Kind.MODULE)
                .toList();
    }

    /** Returns the functions of a module; none if there is no such module. */
    public List<PermissionNode> functions(String module) {
        return nodes.stream().filter(each -> module.equals(each.parent())).toList();
    }

    /** Returns the permissions, in the order of the tree. */
    public List<Permission> permissions() {
        return nodes.stream()
                .filter(each -> each.kind() == PermissionNode.Kind.FUNCTION)
                .map(each -> new Permission(each.code()))
                .toList();
    }

    /** Returns whether a permission can be granted. */
    public boolean has(Permission permission) {
        return nodes.contains(function(permission));
    }

    /**
     * Returns a permission that can be granted.
     *
     * @throws InvalidInputException {@code not-found} if there is no such permission
     */
    public Permission require(Permission permission) {
        if (!has(permission)) {
            throw InvalidInputException.of("permission", "not-found", permission.code());
        }
        return permission;
    }

    private static Set<PermissionNode> module(String code) {
        return new LinkedHashSet<>(List.of(new PermissionNode(code, null)));
    }

    private static PermissionNode function(Permission permission) {
        return new PermissionNode(permission.code(), permission.kind());
    }
}
