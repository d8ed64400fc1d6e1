package org.crmkit.customer.interaction;

/** The actions on an interaction. */
public enum InteractionAction {
    /** Write it down. */
    RECORD,
    /** Change what was written down. */
    REVISE,
    /** Take it away; the journal keeps what it was. */
    REMOVE
}
