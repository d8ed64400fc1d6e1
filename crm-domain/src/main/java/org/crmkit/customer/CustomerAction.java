package org.crmkit.customer;

/** The actions on a customer. */
public enum CustomerAction {
    /** Register a customer. */
    REGISTER,
    /** Change the customer's data. */
    REVISE,
    /** Add, revise or remove a contact, or choose the primary contact. */
    EDIT_CONTACTS,
    /** Record an interaction with the customer. */
    RECORD_INTERACTION,
    /** Open an opportunity or create a service request for the customer. */
    TAKE_UP,
    /** Transfer the customer to another manager. */
    TRANSFER,
    /** Mark the customer as lost, because the loss was confirmed in a churn case. */
    LOSE,
    /** Win the customer back, because they bought again or a supervisor won them back. */
    WIN_BACK,
    /** Archive the customer; rejected while the customer has open work. */
    ARCHIVE,
    /** Restore an archived customer. */
    RESTORE;

    /** Returns whether only a churn case performs this action. */
    public boolean isOfChurn() {
        return this == LOSE || this == WIN_BACK;
    }
}
