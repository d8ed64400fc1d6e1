package org.crmkit.customer.interaction;

import java.util.UUID;
import org.crmkit.value.Id;
import org.jmolecules.ddd.annotation.ValueObject;

/**
 * The identity of an interaction.
 *
 * @param value the bare UUID
 */
@ValueObject
public record InteractionId(UUID value) implements Id {

    /** Reads an id from its text form; another one is an {@link org.crmkit.error.InvalidInputException}. */
    public static InteractionId of(String text) {
        return new InteractionId(Id.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
