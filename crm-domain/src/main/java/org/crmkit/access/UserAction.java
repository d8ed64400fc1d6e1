package org.crmkit.access;

/** The actions on a user. */
public enum UserAction {
    /** Create a user. */
    CREATE,
    /** Replace the roles of the user. */
    GIVE_ROLES,
    /** Move the user to another unit. */
    MOVE,
    /** Disable the user, who may no longer act. */
    DISABLE,
    /** Enable the user, who may act again. */
    ENABLE
}
