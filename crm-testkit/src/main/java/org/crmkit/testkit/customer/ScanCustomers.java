package org.crmkit.testkit.customer;

import org.crmkit.customer.Customer;
import org.crmkit.customer.CustomerDraft;
import org.crmkit.customer.CustomerId;
import org.crmkit.customer.CustomerState;
import org.crmkit.customer.OnDuplicate;
import org.crmkit.customer.contact.ContactDraft;
import org.crmkit.customer.contact.ContactId;
import org.crmkit.kernel.permission.UserId;
import org.crmkit.testkit.visibility.Steps;

/** The steps of a scan with customers and contacts. */
record ScanCustomers(Steps steps) {

    void step() {
        Customer found = steps.any(Customer.class);
        if (found == null || steps.next(4) == 0) {
            register();
            return;
        }
        UserId who = steps.mostly(found.manager());
        CustomerId id = found.id();
        if (found.state() == CustomerState.ARCHIVED && steps.sometimes()) {
            restore(found);
            return;
        }
        switch (steps.next(11)) {
            case 0, 1 -> steps.play(who, "customers", "revise", id, new CustomerDraft(steps.name("Customer")));
            case 2 ->
                steps.play(
                        who,
                        "customers",
                        "revise",
                        id,
                        new CustomerDraft(steps.name("Customer")),
                        OnDuplicate.createAnyway());
            case 3, 4, 5, 6 -> steps.play(who, "customers", "transfer", id, steps.manager());
            case 7 -> archive(who, found);
            case 8 -> steps.play(who, "customers", "addContact", id, contact(), OnDuplicate.createAnyway());
            default -> onContact(who, found);
        }
    }

    private void archive(UserId who, Customer found) {
        if (found.state() != CustomerState.ARCHIVED) {
            steps.play(who, "customers", "archive", found.id());
        } else {
            restore(found);
        }
    }

    private void restore(Customer found) {
        if (steps.sometimes()) {
            steps.play(steps.supervisor(), "customers", "restore", found.id());
        } else {
            steps.play(steps.supervisor(), "customers", "restore", found.id(), steps.manager());
        }
    }

    private void register() {
        CustomerDraft draft = new CustomerDraft(steps.name("Customer"));
        if (steps.sometimes()) {
            steps.play(steps.manager(), "customers", "register", draft);
        } else {
            steps.play(steps.manager(), "customers", "register", draft, contact(), OnDuplicate.createAnyway());
        }
    }

    private void onContact(UserId who, Customer found) {
        if (found.contacts().isEmpty()) {
            steps.play(who, "customers", "addContact", found.id(), contact());
            return;
        }
        ContactId contact = steps.one(found.contacts()).id();
        switch (steps.next(4)) {
            case 0 -> steps.play(who, "customers", "reviseContact", found.id(), contact, contact());
            case 1 ->
                steps.play(
                        who, "customers", "reviseContact", found.id(), contact, contact(), OnDuplicate.createAnyway());
            case 2 -> steps.play(who, "customers", "removeContact", found.id(), contact);
            default -> steps.play(who, "customers", "choosePrimaryContact", found.id(), contact);
        }
    }

    private ContactDraft contact() {
        return new ContactDraft(steps.text("Ms"), steps.text("+86"));
    }
}
