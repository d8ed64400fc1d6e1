package org.crmkit.customer;

import static org.crmkit.customer.CustomerAction.ARCHIVE;
import static org.crmkit.customer.CustomerAction.EDIT_CONTACTS;
import static org.crmkit.customer.CustomerAction.LOSE;
import static org.crmkit.customer.CustomerAction.RECORD_INTERACTION;
import static org.crmkit.customer.CustomerAction.REGISTER;
import static org.crmkit.customer.CustomerAction.RESTORE;
import static org.crmkit.customer.CustomerAction.REVISE;
import static org.crmkit.customer.CustomerAction.TAKE_UP;
import static org.crmkit.customer.CustomerAction.TRANSFER;
import static org.crmkit.customer.CustomerAction.WIN_BACK;

import org.crmkit.kernel.aggregate.ReferenceTarget;
import org.crmkit.kernel.lifecycle.Lifecycle;

/** The state of a customer. */
public enum CustomerState implements ReferenceTarget.State {
    /** 正常: an active customer. */
    ACTIVE,
    /** 流失: the customer no longer buys, as confirmed in a churn case; can be won back. */
    LOST,
    /** 归档: no longer a customer; kept for reading. A supervisor can restore it. */
    ARCHIVED;

    /** The lifecycle of a customer: which action is possible in which state, and the state that it leads to. */
    public static final Lifecycle<CustomerState, CustomerAction> LIFECYCLE = Lifecycle.of(
                    "customer", CustomerState.class, CustomerAction.class)
            .begins(REGISTER, ACTIVE)
            .stays(ACTIVE, REVISE, EDIT_CONTACTS, RECORD_INTERACTION, TAKE_UP, TRANSFER)
            .moves(ACTIVE, LOSE, LOST)
            .stays(LOST, REVISE, EDIT_CONTACTS, RECORD_INTERACTION, TAKE_UP, TRANSFER)
            .moves(LOST, WIN_BACK, ACTIVE)
            .moves(ACTIVE, ARCHIVE, ARCHIVED)
            .moves(LOST, ARCHIVE, ARCHIVED)
            .moves(ARCHIVED, RESTORE, ACTIVE)
            .moves(ARCHIVED, RESTORE, LOST)
            .build();

    /**
     * Returns whether the customer is active. Churn detection examines only active customers, and the composition report counts
     * only them.
     */
    public boolean isActive() {
        return this == ACTIVE;
    }

    /** Returns whether the customer is kept for reading only. */
    public boolean isArchived() {
        return this == ARCHIVED;
    }

    @Override
    public boolean acceptsReferences() {
        return !isArchived();
    }
}
