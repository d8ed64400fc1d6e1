package org.crmkit.customer;

import java.util.List;
import org.crmkit.actor.UserId;
import org.crmkit.journal.CrmEvent;
import org.crmkit.journal.FieldChange;
import org.jmolecules.event.annotation.DomainEvent;
import org.jspecify.annotations.Nullable;

/** What can happen to a customer. */
public sealed interface CustomerEvent extends CrmEvent {

    /** Returns the customer. */
    CustomerId customer();

    @Override
    default CustomerId about() {
        return customer();
    }

    /** A customer was registered. */
    @DomainEvent(name = "CustomerRegistered")
    record Registered(CustomerId customer, CustomerNumber number, String name, UserId manager)
            implements CustomerEvent {}

    /** What is known about the customer was changed. */
    @DomainEvent(name = "CustomerRevised")
    record Revised(CustomerId customer, List<FieldChange> changes) implements CustomerEvent {}

    /** A contact was added. */
    @DomainEvent(name = "CustomerContactAdded")
    record ContactAdded(CustomerId customer, Contact contact) implements CustomerEvent {}

    /** What is known about a contact was changed. */
    @DomainEvent(name = "CustomerContactRevised")
    record ContactRevised(CustomerId customer, Contact from, Contact to) implements CustomerEvent {}

    /** A contact is gone; another one may have become the primary one by it. */
    @DomainEvent(name = "CustomerContactRemoved")
    record ContactRemoved(
            CustomerId customer, Contact was, @Nullable ContactId primary) implements CustomerEvent {}

    /** Another contact is the one to talk to first. */
    @DomainEvent(name = "CustomerPrimaryContactChosen")
    record PrimaryContactChosen(CustomerId customer, ContactId from, ContactId to) implements CustomerEvent {}

    /** Another manager looks after them. */
    @DomainEvent(name = "CustomerTransferred")
    record Transferred(CustomerId customer, UserId from, UserId to) implements CustomerEvent {}

    /** They are lost. */
    @DomainEvent(name = "CustomerLost")
    record Lost(CustomerId customer) implements CustomerEvent {}

    /** They are a customer again. */
    @DomainEvent(name = "CustomerWonBack")
    record WonBack(CustomerId customer) implements CustomerEvent {}

    /** They were put away. */
    @DomainEvent(name = "CustomerArchived")
    record Archived(CustomerId customer) implements CustomerEvent {}
}
