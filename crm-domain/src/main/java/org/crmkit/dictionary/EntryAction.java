package org.crmkit.dictionary;

/** The actions on an entry of the data dictionary. */
public enum EntryAction {
    /** Add an entry. */
    ADD,
    /** Change its value, its label or its position. */
    REVISE,
    /** Retire it, so that it is no longer offered; records that hold its value keep it. */
    RETIRE,
    /** Restore it, so that it is offered again. */
    RESTORE,
    /** Delete it; rejected while a record holds its value. */
    DELETE
}
