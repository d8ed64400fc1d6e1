package org.crmkit.access;

/** What can be done to an org unit. */
public enum OrgUnitAction {
    /** Make a unit. */
    CREATE
}
