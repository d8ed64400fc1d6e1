package org.crmkit.customer.interaction;

import java.util.UUID;
import org.crmkit.internal.value.Required;
import org.crmkit.kernel.value.Id;
import org.jmolecules.ddd.annotation.ValueObject;

/**
 * The identity of an interaction.
 *
 * @param value the bare UUID
 */
@ValueObject
public record InteractionId(UUID value) implements Id {

    /** Rejects null with an {@link org.crmkit.kernel.error.InvalidInputException}. */
    public InteractionId {
        Required.of("id", value);
    }

    /** Parses the text form of an id; an invalid text is rejected with an {@link org.crmkit.kernel.error.InvalidInputException}. */
    public static InteractionId of(String text) {
        return new InteractionId(Id.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
