package org.crmkit.service;

import java.util.UUID;
import org.crmkit.value.Id;
import org.crmkit.value.Required;
import org.jmolecules.ddd.annotation.ValueObject;

/**
 * The identity of a service request.
 *
 * @param value the bare UUID
 */
@ValueObject
public record ServiceRequestId(UUID value) implements Id {

    /** Refuses null with an {@link org.crmkit.error.InvalidInputException}. */
    public ServiceRequestId {
        Required.of("id", value);
    }

    /** Reads an id from its text form; another one is an {@link org.crmkit.error.InvalidInputException}. */
    public static ServiceRequestId of(String text) {
        return new ServiceRequestId(Id.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
