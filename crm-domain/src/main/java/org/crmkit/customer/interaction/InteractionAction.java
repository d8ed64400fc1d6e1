package org.crmkit.customer.interaction;

/** The actions on an interaction. */
public enum InteractionAction {
    /** Record an interaction. */
    RECORD,
    /** Change the record. */
    REVISE,
    /** Remove the record; the journal keeps the last content. */
    REMOVE
}
