package org.crmkit.actor;

/** Which records of a kind a role reaches, from the narrowest to the widest. */
public enum DataScope {
    /** Those that the actor made or is in charge of. */
    OWN,
    /** Those that somebody in the actor's unit made or is in charge of. */
    UNIT,
    /** Those of the actor's unit and of all units below it. */
    UNIT_TREE,
    /** All of the tenant. */
    ALL;

    /** Returns the wider of two. */
    public DataScope or(DataScope other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
