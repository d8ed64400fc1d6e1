package org.crmkit.churn;

import java.util.UUID;
import org.crmkit.internal.value.Required;
import org.crmkit.kernel.value.Id;
import org.jmolecules.ddd.annotation.ValueObject;

/**
 * The identity of a churn case.
 *
 * @param value the bare UUID
 */
@ValueObject
public record ChurnCaseId(UUID value) implements Id {

    /** Rejects null with an {@link org.crmkit.kernel.error.InvalidInputException}. */
    public ChurnCaseId {
        Required.of("id", value);
    }

    /** Parses the text form of an id; an invalid text is rejected with an {@link org.crmkit.kernel.error.InvalidInputException}. */
    public static ChurnCaseId of(String text) {
        return new ChurnCaseId(Id.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
