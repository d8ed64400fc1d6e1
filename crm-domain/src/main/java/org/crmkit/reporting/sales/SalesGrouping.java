package org.crmkit.reporting.sales;

/** The users, units or customers by whom a report groups opportunities. */
public enum SalesGrouping {
    /** The assignee. */
    ASSIGNEE,
    /** The unit of the assignee. */
    UNIT,
    /** The customer, of won opportunities only: a lost opportunity has no customer. */
    CUSTOMER
}
