package org.crmkit.customer;

import org.crmkit.aggregate.Bearer;
import org.crmkit.lifecycle.Lifecycle;

/** How a customer stands. What comes after ACTIVE belongs to churn and archiving, which are not there yet. */
public enum CustomerState implements Bearer.State {
    /** Is a customer. */
    ACTIVE;

    /** The law of what can happen to a customer. */
    public static final Lifecycle<CustomerState, CustomerAction> LIFECYCLE = Lifecycle.of(
                    "customer", CustomerState.class, CustomerAction.class)
            .begins(CustomerAction.REGISTER, ACTIVE)
            .stays(ACTIVE, CustomerAction.REVISE, CustomerAction.EDIT_CONTACTS)
            .build();

    @Override
    public boolean bears() {
        return this == ACTIVE;
    }
}
