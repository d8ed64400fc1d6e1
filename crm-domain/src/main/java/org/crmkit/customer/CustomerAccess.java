package org.crmkit.customer;

import org.crmkit.internal.command.AccessRules;
import org.crmkit.kernel.permission.Actor;
import org.crmkit.kernel.permission.Permission;
import org.crmkit.kernel.permission.Visibility;

/** The access rules for customers: the customer's manager and supervisors may change them, and supervisors restore them. */
final class CustomerAccess implements AccessRules<Customer, CustomerAction> {

    @Override
    public Permission permission(CustomerAction action) {
        return switch (action) {
            case REGISTER, REVISE, EDIT_CONTACTS, RECORD_INTERACTION, TRANSFER, LOSE, WIN_BACK, ARCHIVE ->
                Permission.CUSTOMER_EDIT;
            case RESTORE -> Permission.CUSTOMER_SUPERVISE;
            case TAKE_UP -> Permission.CUSTOMER_READ;
        };
    }

    @Override
    public boolean allows(Actor actor, Customer found, CustomerAction action) {
        return switch (action) {
            case TAKE_UP, RESTORE -> true;
            case REGISTER, REVISE, EDIT_CONTACTS, RECORD_INTERACTION, TRANSFER, LOSE, WIN_BACK, ARCHIVE ->
                found.manager().equals(actor.id());
        };
    }

    /** A user who can be assigned service requests also reads the customers of those in hand. */
    @Override
    public Visibility reading(Actor actor, Permission permission) {
        Visibility scope = actor.visibility(permission);
        return scope instanceof Visibility.Everything || !actor.may(Permission.SERVICE_HANDLE)
                ? scope
                : new Visibility.WithAssignedWork(scope, actor.id());
    }

    @Override
    public boolean isOwn(Actor actor, Customer found) {
        return actor.id().equals(found.manager()) || actor.id().equals(found.creator());
    }

    @Override
    public Permission override(CustomerAction action) {
        return Permission.CUSTOMER_SUPERVISE;
    }
}
