package org.crmkit.sales.pipeline;

/** The actions on a stage. */
public enum StageAction {
    /** Make a stage. */
    DEFINE,
    /** Change its name, place, probability or rotting. */
    REVISE,
    /** Offer it no longer; opportunities that stand in it stay. */
    RETIRE,
    /** Offer it again. */
    RESTORE
}
