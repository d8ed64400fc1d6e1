package org.crmkit.churn;

import java.util.UUID;
import org.crmkit.value.Id;
import org.crmkit.value.Required;
import org.jmolecules.ddd.annotation.ValueObject;

/**
 * The identity of a churn case.
 *
 * @param value the bare UUID
 */
@ValueObject
public record ChurnCaseId(UUID value) implements Id {

    /** Refuses null with an {@link org.crmkit.error.InvalidInputException}. */
    public ChurnCaseId {
        Required.of("id", value);
    }

    /** Reads an id from its text form; another one is an {@link org.crmkit.error.InvalidInputException}. */
    public static ChurnCaseId of(String text) {
        return new ChurnCaseId(Id.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
