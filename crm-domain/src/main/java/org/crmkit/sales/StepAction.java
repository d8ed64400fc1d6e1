package org.crmkit.sales;

/** The actions on a step of a plan. */
public enum StepAction {
    /** Plan it. */
    PLAN,
    /** Change its date or content. */
    EDIT,
    /** Take it out of the plan. */
    REMOVE,
    /** Decide not to do it. */
    DROP,
    /** Record what came of it, or correct that. */
    RECORD
}
