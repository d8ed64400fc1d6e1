package org.crmkit.testkit.customer;

import java.util.Set;
import org.crmkit.CrmSession;
import org.crmkit.churn.ChurnCaseId;
import org.crmkit.churn.ChurnFilter;
import org.crmkit.churn.ChurnFilterBuilder;
import org.crmkit.churn.ChurnState;
import org.crmkit.customer.Customer;
import org.crmkit.customer.CustomerAction;
import org.crmkit.customer.CustomerDraft;
import org.crmkit.customer.contact.ContactDraft;
import org.crmkit.testkit.support.Matrix;
import org.crmkit.testkit.world.World;

/** Any action on a customer, executed at the desk to which it belongs. */
public final class CustomerActionPlayer implements Matrix.Game<CustomerAction, Customer> {

    /**
     * Actions that belong to other desks are rejected there for users without the permission, whatever the state of the customer.
     */
    @Override
    public Set<CustomerAction> unforetold() {
        return Set.of(
                CustomerAction.REGISTER,
                CustomerAction.TAKE_UP,
                CustomerAction.RECORD_INTERACTION,
                CustomerAction.LOSE,
                CustomerAction.WIN_BACK);
    }

    @Override
    public Customer ready(World world, CustomerAction action, CrmSession owner) {
        Customer customer = world.aCustomer(owner);
        if (action.isOfChurn()) {
            world.churnCase(action == CustomerAction.LOSE ? ChurnState.DEFERRED : ChurnState.LOST, customer);
        }
        if (action == CustomerAction.RESTORE) {
            owner.customers().archive(customer.id());
        }
        return world.root().customers().get(customer.id());
    }

    @Override
    public void play(World world, CrmSession who, CustomerAction action, Customer record) {
        switch (action) {
            case REGISTER -> world.aCustomer(who);
            case REVISE -> who.customers().revise(record.id(), new CustomerDraft(record.name() + "!"));
            case EDIT_CONTACTS -> who.customers().addContact(record.id(), new ContactDraft("Another", null));
            case RECORD_INTERACTION -> world.anInteraction(who, record);
            case TAKE_UP -> who.sales().open(world.draftFor(record));
            case TRANSFER -> who.customers().transfer(record.id(), world.lin().userId());
            case LOSE -> who.churn().confirm(caseOf(world, record), "Bought elsewhere");
            case WIN_BACK -> who.churn().winBack(caseOf(world, record));
            case RESTORE -> who.customers().restore(record.id());
            case ARCHIVE -> who.customers().archive(record.id());
        }
    }

    private static ChurnCaseId caseOf(World world, Customer record) {
        ChurnFilter filter = ChurnFilterBuilder.builder().customer(record.id()).build();
        return world.root().churn().list(filter.newest(1)).items().get(0).id();
    }

    @Override
    public Set<CustomerAction> allowed(CrmSession who, Customer record) {
        return who.customers().allowedActions(record.id());
    }

    @Override
    public Customer now(World world, Customer record) {
        return world.root().customers().get(record.id());
    }
}
