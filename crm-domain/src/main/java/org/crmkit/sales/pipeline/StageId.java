package org.crmkit.sales.pipeline;

import java.util.UUID;
import org.crmkit.value.Id;
import org.jmolecules.ddd.annotation.ValueObject;

/**
 * The identity of a stage of the pipeline.
 *
 * @param value the bare UUID
 */
@ValueObject
public record StageId(UUID value) implements Id {

    /** Reads an id from its text form. */
    public static StageId of(String text) {
        return new StageId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
