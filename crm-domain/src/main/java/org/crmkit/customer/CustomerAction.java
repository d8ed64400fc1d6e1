package org.crmkit.customer;

/** What can be done to a customer. */
public enum CustomerAction {
    /** Make a customer. */
    REGISTER,
    /** Change what is known about them. */
    REVISE,
    /** Add a contact, or change what is known about one. */
    EDIT_CONTACTS
}
