package org.crmkit.sales.plan;

/** The actions on a step of a plan. */
public enum StepAction {
    /** Plan it. */
    PLAN,
    /** Change its date or content. */
    EDIT,
    /** Remove it from the plan. */
    REMOVE,
    /** Drop it: it will not be done. */
    DROP,
    /** Record its result, or correct an earlier result. */
    RECORD
}
