package org.crmkit.access;

/** What can be done to a user. */
public enum UserAction {
    /** Make a user. */
    CREATE,
    /** Replace the roles they have. */
    GIVE_ROLES,
    /** Put them into another unit. */
    MOVE,
    /** Let them act no longer. */
    DISABLE,
    /** Let them act again. */
    ENABLE
}
