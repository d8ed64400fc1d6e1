package org.crmkit.access;

/** The actions on an org unit. */
public enum OrgUnitAction {
    /** Create a unit. */
    CREATE
}
