package org.crmkit.actor;

import java.util.UUID;
import org.crmkit.value.Id;
import org.crmkit.value.Required;
import org.jmolecules.ddd.annotation.ValueObject;

/**
 * The identity of an organisational unit.
 *
 * @param value the UUID
 */
@ValueObject
public record OrgUnitId(UUID value) implements Id {

    /** Rejects null with an {@link org.crmkit.error.InvalidInputException}. */
    public OrgUnitId {
        Required.of("id", value);
    }

    /** Reads an id from its text form; any other text is rejected with an {@link org.crmkit.error.InvalidInputException}. */
    public static OrgUnitId of(String text) {
        return new OrgUnitId(Id.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
