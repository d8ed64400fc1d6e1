package org.crmkit.kernel.command;

import java.util.UUID;
import java.util.regex.Pattern;
import org.crmkit.internal.value.NameBasedIds;
import org.crmkit.internal.value.Required;
import org.crmkit.kernel.error.InvalidInputException;
import org.jmolecules.ddd.annotation.ValueObject;

/**
 * The id that a host gives to one command, unique in the tenant, so that the host can repeat the command without executing it
 * twice.
 *
 * @param value 1 to {@value #MAX} visible ASCII characters, for example a UUID or the key of a form
 */
@ValueObject
public record CommandId(String value) {

    /** The greatest length, in characters. */
    public static final int MAX = 64;

    private static final Pattern FORM = Pattern.compile("[!-~]{1," + MAX + "}");

    /**
     * Checks the form.
     *
     * @throws InvalidInputException {@code required} or {@code malformed} if the value is null or has another form
     */
    public CommandId {
        Required.of("commandId", value);
        if (!FORM.matcher(value).matches()) {
            throw InvalidInputException.of("commandId", "malformed", FORM.pattern());
        }
    }

    /** Returns the UUID under which a store keeps the receipt. The same id always gives the same UUID. */
    public UUID key() {
        return NameBasedIds.of("command", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
