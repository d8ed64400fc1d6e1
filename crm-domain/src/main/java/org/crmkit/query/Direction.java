package org.crmkit.query;

/** Which way a list is sorted. */
public enum Direction {
    /** Smallest, earliest, A first. */
    ASCENDING,
    /** Largest, latest, Z first. */
    DESCENDING;

    /** Turns the outcome of an ascending comparison to this direction. */
    public int turn(int comparison) {
        return this == ASCENDING ? comparison : Integer.compare(0, comparison);
    }
}
