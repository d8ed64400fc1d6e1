package org.crmkit.value;

import java.util.ArrayList;
import java.util.List;
import org.crmkit.error.InvalidInputException;
import org.crmkit.error.Violation;
import org.jspecify.annotations.Nullable;

/**
 * What a value cannot be without. A caller need not be checked by any compiler, so that a part may be null where it must not:
 * that is an {@link InvalidInputException} that names every such part.
 */
public final class Required {

    private final List<Violation> missing = new ArrayList<>(0);

    private Required() {}

    /**
     * Guards a part that must be there.
     *
     * @param path the property, for the error
     * @throws InvalidInputException {@code required} if it is null
     */
    public static <T> T of(String path, @Nullable T value) {
        if (value == null) {
            throw InvalidInputException.of(path, "required");
        }
        return value;
    }

    /** Begins with a part that must be there; {@link #check} ends it. */
    public static Required that(String path, @Nullable Object value) {
        return new Required().and(path, value);
    }

    /** The same, and a further part that must be there. */
    public Required and(String path, @Nullable Object value) {
        if (value == null) {
            missing.add(Violation.of(path, "required"));
        }
        return this;
    }

    /**
     * Makes sure that all parts are there.
     *
     * @throws InvalidInputException {@code required} for each that is not
     */
    public void check() {
        if (!missing.isEmpty()) {
            throw new InvalidInputException(missing);
        }
    }
}
