package org.crmkit.customer;

/** The actions on a customer. */
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
    /** Give them up: a churn case of theirs is confirmed. */
    LOSE,
    /** Have them back: they buy again, or a supervisor says so. */
    WIN_BACK,
    /** Put them away for good; refused while anything of theirs is open. */
    ARCHIVE;

    /** Returns whether it is done by way of a churn case, and not by itself. */
    public boolean isOfChurn() {
        return this == LOSE || this == WIN_BACK;
    }
}
