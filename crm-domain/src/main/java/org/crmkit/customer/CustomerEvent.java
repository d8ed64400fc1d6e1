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

    /** The customer's data were changed. */
    record Revised(CustomerId customer, List<FieldChange> changes) implements CustomerEvent {}

    /** A contact was added. */
    record ContactAdded(CustomerId customer, Contact contact) implements CustomerEvent {}

    /** A contact was changed. */
    record ContactRevised(CustomerId customer, Contact from, Contact to) implements CustomerEvent {}

    /** A contact was removed; another contact may have become the primary contact. */
    record ContactRemoved(
            CustomerId customer, Contact was, @Nullable ContactId primary) implements CustomerEvent {}

    /** Another contact became the primary contact. */
    record PrimaryContactChosen(CustomerId customer, ContactId from, ContactId to) implements CustomerEvent {}

    /** The customer was transferred to another manager. */
    record Transferred(CustomerId customer, UserId from, UserId to) implements CustomerEvent {}

    /** The customer was marked as lost. */
    record Lost(CustomerId customer) implements CustomerEvent {}

    /** The customer was won back. */
    record WonBack(CustomerId customer) implements CustomerEvent {}

    /** The customer was archived. */
    record Archived(CustomerId customer) implements CustomerEvent {}
}
