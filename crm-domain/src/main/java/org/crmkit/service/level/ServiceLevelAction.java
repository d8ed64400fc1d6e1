package org.crmkit.service.level;

/** The actions on the service levels of a tenant. */
public enum ServiceLevelAction {
    /** Define the working calendar and the rules. */
    DEFINE
}
