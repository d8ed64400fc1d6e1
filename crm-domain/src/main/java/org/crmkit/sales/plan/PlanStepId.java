package org.crmkit.sales.plan;

import java.util.UUID;
import org.crmkit.internal.value.Required;
import org.crmkit.kernel.value.Id;
import org.jmolecules.ddd.annotation.ValueObject;

/**
 * The identity of a step of a development plan.
 *
 * @param value the bare UUID
 */
@ValueObject
public record PlanStepId(UUID value) implements Id {

    /** Rejects null with an {@link org.crmkit.kernel.error.InvalidInputException}. */
    public PlanStepId {
        Required.of("id", value);
    }

    /** Parses the text form of an id; an invalid text is rejected with an {@link org.crmkit.kernel.error.InvalidInputException}. */
    public static PlanStepId of(String text) {
        return new PlanStepId(Id.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
