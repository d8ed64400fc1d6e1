package org.crmkit.dictionary;

import java.util.UUID;
import org.crmkit.internal.value.Required;
import org.crmkit.kernel.value.Id;
import org.jmolecules.ddd.annotation.ValueObject;

/**
 * The identity of an entry of the data dictionary.
 *
 * @param value the UUID
 */
@ValueObject
public record EntryId(UUID value) implements Id {

    /** Rejects null with an {@link org.crmkit.kernel.error.InvalidInputException}. */
    public EntryId {
        Required.of("id", value);
    }

    /** Reads an id from its text form; any other text is rejected with an {@link org.crmkit.kernel.error.InvalidInputException}. */
    public static EntryId of(String text) {
        return new EntryId(Id.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
