package org.crmkit.service;

import java.util.UUID;
import org.crmkit.internal.value.Required;
import org.crmkit.kernel.value.Id;
import org.jmolecules.ddd.annotation.ValueObject;

/**
 * The identity of a service request.
 *
 * @param value the bare UUID
 */
@ValueObject
public record ServiceRequestId(UUID value) implements Id {

    /** Rejects null with an {@link org.crmkit.kernel.error.InvalidInputException}. */
    public ServiceRequestId {
        Required.of("id", value);
    }

    /** Parses the text form of an id; an invalid text is rejected with an {@link org.crmkit.kernel.error.InvalidInputException}. */
    public static ServiceRequestId of(String text) {
        return new ServiceRequestId(Id.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
