package org.crmkit.customer.interaction;

import org.crmkit.customer.contact.ContactId;
import org.jmolecules.ddd.annotation.ValueObject;

/**
 * A contact who attended an interaction, with the name at that time. A contact may be removed later, but the record of the
 * interaction remains.
 *
 * @param contact the contact
 * @param name their name at that time
 */
@ValueObject
public record Attendee(ContactId contact, String name) {

    /** Returns the name and the id, as the journal shows an attendee. */
    @Override
    public String toString() {
        return name + " " + contact;
    }
}
