package org.crmkit.kernel.value;

import java.io.Serializable;
import java.util.UUID;
import org.crmkit.internal.value.Required;
import org.crmkit.kernel.error.InvalidInputException;
import org.jmolecules.ddd.types.Identifier;

/** The identity of an aggregate or of a part of one: a time-ordered UUID (version 7) with a type of its own. */
public interface Id extends Identifier, Serializable {

    /** Returns the UUID. */
    UUID value();

    /** Reads a UUID from its text form; any other text is rejected with an {@link InvalidInputException}. */
    static UUID parse(String text) {
        Required.of("id", text);
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException malformed) {
            throw InvalidInputException.of("id", "malformed", "UUID");
        }
    }
}
