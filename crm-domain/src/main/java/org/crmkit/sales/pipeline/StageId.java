package org.crmkit.sales.pipeline;

import java.util.UUID;
import org.crmkit.value.Id;
import org.crmkit.value.Required;
import org.jmolecules.ddd.annotation.ValueObject;

/**
 * The identity of a stage of the pipeline.
 *
 * @param value the bare UUID
 */
@ValueObject
public record StageId(UUID value) implements Id {

    /** Refuses null with an {@link org.crmkit.error.InvalidInputException}. */
    public StageId {
        Required.of("id", value);
    }

    /** Reads an id from its text form; another one is an {@link org.crmkit.error.InvalidInputException}. */
    public static StageId of(String text) {
        return new StageId(Id.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
