package org.crmkit.dictionary;

/** What can be done to an entry of the data dictionary. */
public enum EntryAction {
    /** Make an entry. */
    ADD,
    /** Change its value, its item or its position. */
    REVISE,
    /** Offer it no longer; records that hold its value keep it. */
    RETIRE,
    /** Offer it again. */
    RESTORE,
    /** Take it away; refused while a record holds its value. */
    DELETE
}
