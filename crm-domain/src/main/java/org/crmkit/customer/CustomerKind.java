package org.crmkit.customer;

/** What a customer is. */
public enum CustomerKind {
    /** A company, an authority, a club. */
    ENTERPRISE,
    /** A person. */
    INDIVIDUAL
}
