package org.crmkit.sales.pipeline;

/** The actions on a stage. */
public enum StageAction {
    /** Define a stage. */
    DEFINE,
    /** Change its name, position, probability or rotting period. */
    REVISE,
    /** Retire it; opportunities in it stay. */
    RETIRE,
    /** Offer it again. */
    RESTORE
}
