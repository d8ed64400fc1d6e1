package org.crmkit.kernel.query;

/** The sort direction of a list. */
public enum Direction {
    /** Smallest, earliest, A first. */
    ASCENDING,
    /** Largest, latest, Z first. */
    DESCENDING;

    /** Adapts the result of an ascending comparison to this direction. */
    public int turn(int comparison) {
        return this == ASCENDING ? comparison : Integer.compare(0, comparison);
    }
}
