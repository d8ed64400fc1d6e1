package org.crmkit.reporting.sales;

/** The users or units by whom a report groups opportunities. */
public enum SalesGrouping {
    /** The assignee. */
    ASSIGNEE,
    /** The unit of the assignee. */
    UNIT
}
