package org.crmkit.customer;

import java.util.List;
import org.crmkit.actor.UserId;
import org.crmkit.journal.CrmEvent;
import org.crmkit.journal.FieldChange;
import org.jspecify.annotations.Nullable;

/** The events of a customer. */
public sealed interface CustomerEvent extends CrmEvent {

    /** Returns the customer. */
    CustomerId customer();

    @Override
    default CustomerId about() {
        return customer();
    }

    /** A customer was registered. */
    record Registered(CustomerId customer, CustomerNumber number, String name, UserId manager)
            implements CustomerEvent {}

    /** What is known about the customer was changed. */
    record Revised(CustomerId customer, List<FieldChange> changes) implements CustomerEvent {}

    /** A contact was added. */
    record ContactAdded(CustomerId customer, Contact contact) implements CustomerEvent {}

    /** What is known about a contact was changed. */
    record ContactRevised(CustomerId customer, Contact from, Contact to) implements CustomerEvent {}

    /** A contact is gone; another one may have become the primary one by it. */
    record ContactRemoved(
            CustomerId customer, Contact was, @Nullable ContactId primary) implements CustomerEvent {}

    /** Another contact is the one to talk to first. */
    record PrimaryContactChosen(CustomerId customer, ContactId from, ContactId to) implements CustomerEvent {}

    /** Another manager looks after them. */
    record Transferred(CustomerId customer, UserId from, UserId to) implements CustomerEvent {}

    /** They are lost. */
    record Lost(CustomerId customer) implements CustomerEvent {}

    /** They are a customer again. */
    record WonBack(CustomerId customer) implements CustomerEvent {}

    /** They were put away. */
    record Archived(CustomerId customer) implements CustomerEvent {}
}
