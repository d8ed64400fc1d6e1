package org.crmkit.customer;

import static org.crmkit.customer.CustomerAction.ARCHIVE;
import static org.crmkit.customer.CustomerAction.EDIT_CONTACTS;
import static org.crmkit.customer.CustomerAction.RECORD_INTERACTION;
import static org.crmkit.customer.CustomerAction.REGISTER;
import static org.crmkit.customer.CustomerAction.REVISE;
import static org.crmkit.customer.CustomerAction.TAKE_UP;
import static org.crmkit.customer.CustomerAction.TRANSFER;

import org.crmkit.aggregate.Bearer;
import org.crmkit.lifecycle.Lifecycle;

/** How a customer stands. That customers are lost and won back belongs to churn, which is not there yet. */
public enum CustomerState implements Bearer.State {
    /** 正常: is a customer. */
    ACTIVE,
    /** 归档: was one; kept to be looked at. Final. */
    ARCHIVED;

    /** The law of what can happen to a customer. */
    public static final Lifecycle<CustomerState, CustomerAction> LIFECYCLE = Lifecycle.of(
                    "customer", CustomerState.class, CustomerAction.class)
            .begins(REGISTER, ACTIVE)
            .stays(ACTIVE, REVISE, EDIT_CONTACTS, RECORD_INTERACTION, TAKE_UP, TRANSFER)
            .moves(ACTIVE, ARCHIVE, ARCHIVED)
            .build();

    @Override
    public boolean bears() {
        return this == ACTIVE;
    }
}
