package org.crmkit.actor;

import java.util.UUID;
import org.crmkit.value.Id;
import org.crmkit.value.Required;
import org.jmolecules.ddd.annotation.ValueObject;

/**
 * The identity of a user.
 *
 * @param value the UUID
 */
@ValueObject
public record UserId(UUID value) implements Id {

    /** Rejects null with an {@link org.crmkit.error.InvalidInputException}. */
    public UserId {
        Required.of("id", value);
    }

    /** Reads an id from its text form; any other text is rejected with an {@link org.crmkit.error.InvalidInputException}. */
    public static UserId of(String text) {
        return new UserId(Id.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
