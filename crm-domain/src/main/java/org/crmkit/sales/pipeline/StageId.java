package org.crmkit.sales.pipeline;

import java.util.UUID;
import org.crmkit.internal.value.Required;
import org.crmkit.kernel.value.Id;
import org.jmolecules.ddd.annotation.ValueObject;

/**
 * The identity of a stage of the pipeline.
 *
 * @param value the bare UUID
 */
@ValueObject
public record StageId(UUID value) implements Id {

    /** Rejects null with an {@link org.crmkit.kernel.error.InvalidInputException}. */
    public StageId {
        Required.of("id", value);
    }

    /** Parses the text form of an id; an invalid text is rejected with an {@link org.crmkit.kernel.error.InvalidInputException}. */
    public static StageId of(String text) {
        return new StageId(Id.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
