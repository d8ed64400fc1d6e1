package org.crmkit.customer;

import java.util.List;
import org.crmkit.customer.contact.Contact;
import org.crmkit.customer.contact.ContactId;
import org.crmkit.kernel.journal.CrmEvent;
import org.crmkit.kernel.journal.FieldChange;
import org.crmkit.kernel.permission.UserId;
import org.jmolecules.event.annotation.DomainEvent;
import org.jspecify.annotations.Nullable;

/** The events of a customer. */
public sealed interface CustomerEvent extends CrmEvent {

    /** Returns the customer. */
    CustomerId customer();

    @Override
    default CustomerId about() {
        return customer();
    }

    /**
     * A customer was registered.
     *
     * @param customer the customer
     * @param number the customer number
     * @param draft the data of the customer
     * @param nameOrdinal the ordinal among the customers of the same name
     * @param firstContact the first contact; null for none
     * @param manager the manager
     */
    @DomainEvent(name = "CustomerRegistered")
    record Registered(
            CustomerId customer,
            CustomerNumber number,
            CustomerDraft draft,
            int nameOrdinal,
            @Nullable Contact firstContact,
            UserId manager)
            implements CustomerEvent {}

    /** The customer's data were changed; with another name, the ordinal among the customers of the same name may be another one. */
    @DomainEvent(name = "CustomerRevised")
    record Revised(CustomerId customer, List<FieldChange> changes) implements CustomerEvent {}

    /** A contact was added. */
    @DomainEvent(name = "CustomerContactAdded")
    record ContactAdded(CustomerId customer, Contact contact) implements CustomerEvent {}

    /** A contact was changed. */
    @DomainEvent(name = "CustomerContactRevised")
    record ContactRevised(CustomerId customer, Contact from, Contact to) implements CustomerEvent {}

    /** A contact was removed; another contact may have become the primary contact. */
    @DomainEvent(name = "CustomerContactRemoved")
    record ContactRemoved(
            CustomerId customer, Contact was, @Nullable ContactId primary) implements CustomerEvent {}

    /** Another contact became the primary contact. */
    @DomainEvent(name = "CustomerPrimaryContactChosen")
    record PrimaryContactChosen(CustomerId customer, ContactId from, ContactId to) implements CustomerEvent {}

    /** The customer was transferred to another manager. */
    @DomainEvent(name = "CustomerTransferred")
    record Transferred(CustomerId customer, UserId from, UserId to) implements CustomerEvent {}

    /** The customer was marked as lost. */
    @DomainEvent(name = "CustomerLost")
    record Lost(CustomerId customer) implements CustomerEvent {}

    /** The customer was won back. */
    @DomainEvent(name = "CustomerWonBack")
    record WonBack(CustomerId customer) implements CustomerEvent {}

    /** The customer was archived. */
    @DomainEvent(name = "CustomerArchived")
    record Archived(CustomerId customer) implements CustomerEvent {}

    /**
     * The customer was restored.
     *
     * @param customer the customer
     * @param state the state of the customer from now on
     * @param formerManager the manager when the customer was archived
     * @param manager the manager from now on
     */
    @DomainEvent(name = "CustomerRestored")
    record Restored(CustomerId customer, CustomerState state, UserId formerManager, UserId manager)
            implements CustomerEvent {}
}
