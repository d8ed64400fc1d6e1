package org.crmkit.customer.contact;

import java.util.UUID;
import org.crmkit.internal.value.Required;
import org.crmkit.kernel.value.Id;
import org.jmolecules.ddd.annotation.ValueObject;

/**
 * The identity of a contact of a customer.
 *
 * @param value the bare UUID
 */
@ValueObject
public record ContactId(UUID value) implements Id {

    /** Rejects null with an {@link org.crmkit.kernel.error.InvalidInputException}. */
    public ContactId {
        Required.of("id", value);
    }

    /** Parses the text form of an id; an invalid text is rejected with an {@link org.crmkit.kernel.error.InvalidInputException}. */
    public static ContactId of(String text) {
        return new ContactId(Id.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
