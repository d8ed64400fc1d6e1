package org.crmkit.customer;

import org.crmkit.actor.Actor;
import org.crmkit.actor.Right;
import org.crmkit.command.Access;

/** Who may do what to which customer: its manager and supervisors. */
final class CustomerAccess implements Access<Customer, CustomerAction> {

    @Override
    public Right right(CustomerAction action) {
        return switch (action) {
            case REGISTER, REVISE, EDIT_CONTACTS, RECORD_INTERACTION, TRANSFER, LOSE, WIN_BACK, ARCHIVE ->
                Right.CUSTOMER_EDIT;
            case TAKE_UP -> Right.CUSTOMER_READ;
        };
    }

    @Override
    public boolean allows(Actor actor, Customer found, CustomerAction action) {
        return action == CustomerAction.TAKE_UP || found.manager().equals(actor.id());
    }

    @Override
    public Right instead(CustomerAction action) {
        return Right.CUSTOMER_SUPERVISE;
    }
}
