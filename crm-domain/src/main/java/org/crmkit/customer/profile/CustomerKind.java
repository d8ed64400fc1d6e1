package org.crmkit.customer.profile;

/** The kind of a customer. */
public enum CustomerKind {
    /** A company, a public authority or an association. */
    ENTERPRISE,
    /** A person. */
    INDIVIDUAL
}
