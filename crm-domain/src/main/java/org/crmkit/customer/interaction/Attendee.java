package org.crmkit.customer.interaction;

import org.crmkit.customer.ContactId;
import org.jmolecules.ddd.annotation.ValueObject;

/**
 * A contact who was present, by the name they had then: contacts leave, what was talked about stays.
 *
 * @param contact the contact
 * @param name their name at that time
 */
@ValueObject
public record Attendee(ContactId contact, String name) {}
