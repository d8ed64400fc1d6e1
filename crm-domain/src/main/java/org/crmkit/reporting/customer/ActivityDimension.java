package org.crmkit.reporting.customer;

/** The dimension by which the activity report groups interactions. */
public enum ActivityDimension {
    /** The kind of interaction, a value of the dictionary. */
    KIND,
    /** The user who recorded the interaction. */
    AUTHOR,
    /** The unit of that user. */
    UNIT
}
