package org.crmkit.actor;

import java.io.Serializable;
import org.crmkit.error.RuleBrokenException;
import org.jmolecules.ddd.annotation.ValueObject;

/**
 * The place of a unit in the tree: the ids from the root down to it, each followed by a slash, so that whatever lies
 * below a unit has its path as a prefix.
 *
 * @param value the path
 */
@ValueObject
public record UnitPath(String value) implements Serializable {

    /** How deep the tree may grow, in units. */
    public static final int MAX_DEPTH = 16;

    /** The longest path, in characters. */
    public static final int MAX = MAX_DEPTH * 37;

    /** Refuses a path that is too deep with a {@link RuleBrokenException}. */
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

    /** Says whether this is another unit or lies below it. */
    public boolean isWithin(UnitPath other) {
        return value.startsWith(other.value);
    }
}
