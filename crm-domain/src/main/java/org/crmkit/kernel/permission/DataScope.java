package org.crmkit.kernel.permission;

/** Which records of an aggregate type a role reaches, from the narrowest scope to the widest. */
public enum DataScope {
    /** The records that the actor created or is responsible for. */
    OWN,
    /** The records that a user of the actor's unit created or is responsible for. */
    UNIT,
    /** The records of the actor's unit and of all units below it. */
    UNIT_TREE,
    /** All records of the tenant. */
    ALL;

    /** Returns the wider of two scopes. */
    public DataScope or(DataScope other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
