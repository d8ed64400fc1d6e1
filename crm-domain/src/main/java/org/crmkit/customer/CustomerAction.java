package org.crmkit.customer;

/** What can be done to a customer. */
public enum CustomerAction {
    /** Make a customer. */
    REGISTER,
    /** Change what is known about them. */
    REVISE,
    /** Add, revise or remove a contact, or choose the primary one. */
    EDIT_CONTACTS,
    /** Record that somebody of ours met them. */
    RECORD_INTERACTION,
    /** Begin something for them: an opportunity or a service request. */
    TAKE_UP,
    /** Give them to another manager. */
    TRANSFER,
    /** Put them away for good; refused while anything of theirs is open. */
    ARCHIVE
}
