package org.crmkit.sales;

import java.util.UUID;
import org.crmkit.internal.value.Required;
import org.crmkit.kernel.value.Id;
import org.jmolecules.ddd.annotation.ValueObject;

/**
 * The identity of a move from stage to stage.
 *
 * @param value the bare UUID
 */
@ValueObject
public record StageMoveId(UUID value) implements Id {

    /** Rejects null with an {@link org.crmkit.kernel.error.InvalidInputException}. */
    public StageMoveId {
        Required.of("id", value);
    }

    /** Parses the text form of an id; an invalid text is rejected with an {@link org.crmkit.kernel.error.InvalidInputException}. */
    public static StageMoveId of(String text) {
        return new StageMoveId(Id.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
