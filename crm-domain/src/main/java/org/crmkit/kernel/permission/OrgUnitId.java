package org.crmkit.kernel.permission;

import java.util.UUID;
import org.crmkit.internal.value.Required;
import org.crmkit.kernel.value.Id;
import org.jmolecules.ddd.annotation.ValueObject;

/**
 * The identity of an organisational unit.
 *
 * @param value the UUID
 */
@ValueObject
public record OrgUnitId(UUID value) implements Id {

    /** Rejects null with an {@link org.crmkit.kernel.error.InvalidInputException}. */
    public OrgUnitId {
        Required.of("id", value);
    }

    /** Reads an id from its text form; any other text is rejected with an {@link org.crmkit.kernel.error.InvalidInputException}. */
    public static OrgUnitId of(String text) {
        return new OrgUnitId(Id.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
