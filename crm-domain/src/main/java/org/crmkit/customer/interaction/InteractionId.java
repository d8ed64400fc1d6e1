package org.crmkit.customer.interaction;

import java.util.UUID;
import org.crmkit.value.Id;
import org.crmkit.value.Required;
import org.jmolecules.ddd.annotation.ValueObject;

/**
 * The identity of an interaction.
 *
 * @param value the bare UUID
 */
@ValueObject
public record InteractionId(UUID value) implements Id {

    /** Refuses null with an {@link org.crmkit.error.InvalidInputException}. */
    public InteractionId {
        Required.of("id", value);
    }

    /** Reads an id from its text form; another one is an {@link org.crmkit.error.InvalidInputException}. */
    public static InteractionId of(String text) {
        return new InteractionId(Id.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
