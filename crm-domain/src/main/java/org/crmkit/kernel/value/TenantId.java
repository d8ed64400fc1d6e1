package org.crmkit.kernel.value;

import java.io.Serializable;
import java.util.regex.Pattern;
import org.crmkit.internal.value.Required;
import org.crmkit.kernel.error.InvalidInputException;
import org.jmolecules.ddd.annotation.ValueObject;

/**
 * The tenant to which all data belongs. Data of one tenant cannot be read, changed, counted or guessed from another.
 *
 * @param value 1 to {@value #MAX} of {@code a-z 0-9 . _ -}
 */
@ValueObject
public record TenantId(String value) implements Serializable {

    /** The longest name of a tenant, in characters. */
    public static final int MAX = 64;

    private static final Pattern FORM = Pattern.compile("[a-z0-9._-]{1," + MAX + "}");

    /** Rejects any other form with an {@link InvalidInputException}. */
    public TenantId {
        Required.of("tenant", value);
        if (!FORM.matcher(value).matches()) {
            throw InvalidInputException.of("tenant", "malformed", FORM.pattern());
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
