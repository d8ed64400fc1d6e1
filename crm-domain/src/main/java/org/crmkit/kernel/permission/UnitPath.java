package org.crmkit.kernel.permission;

import java.io.Serializable;
import org.crmkit.kernel.error.RuleBrokenException;
import org.jmolecules.ddd.annotation.ValueObject;

/**
 * The position of a unit in the tree: the ids from the root to the unit, each followed by a slash, so that every unit below
 * has this path as a prefix.
 *
 * @param value the path
 */
@ValueObject
public record UnitPath(String value) implements Serializable {

    /** The maximum depth of the tree, in units. */
    public static final int MAX_DEPTH = 16;

    /** The longest path, in characters. */
    public static final int MAX = MAX_DEPTH * 37;

    /** Rejects a path that is too deep with a {@link RuleBrokenException}. */
    public UnitPath {
        if (value.length() > MAX) {
            throw new RuleBrokenException("unit.too-deep", MAX_DEPTH);
        }
    }

    /** Returns the path of a root. */
    public static UnitPath root(OrgUnitId id) {
        return new UnitPath(id + "/");
    }

    /** Returns the path of a unit directly below this one. */
    public UnitPath below(OrgUnitId id) {
        return new UnitPath(value + id + "/");
    }

    /** Returns whether this is the path of a root. */
    public boolean isRoot() {
        return value.indexOf('/') == value.length() - 1;
    }

    /** Returns whether this is the path of the other unit or of a unit below it. */
    public boolean isWithin(UnitPath other) {
        return value.startsWith(other.value);
    }
}
