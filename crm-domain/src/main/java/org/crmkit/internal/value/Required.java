package org.crmkit.internal.value;

import java.util.ArrayList;
import java.util.List;
import org.crmkit.kernel.error.InvalidInputException;
import org.crmkit.kernel.error.Violation;
import org.jspecify.annotations.Nullable;

/**
 * Checks required values. The caller's code may lack null checks by a compiler, so that a required value may be null. That is
 * reported as an {@link InvalidInputException} that names every such value.
 */
public final class Required {

    private final List<Violation> missing = new ArrayList<>(0);

    private Required() {}

    /**
     * Checks a required value.
     *
     * @param path the property that the exception names
     * @throws InvalidInputException {@code required} if it is null
     */
    public static <T> T of(String path, @Nullable T value) {
        if (value == null) {
            throw InvalidInputException.of(path, "required");
        }
        return value;
    }

    /** Begins with a required value; {@link #check} ends the chain. */
    public static Required that(String path, @Nullable Object value) {
        return new Required().and(path, value);
    }

    /** Adds a further required value. */
    public Required and(String path, @Nullable Object value) {
        if (value == null) {
            missing.add(Violation.of(path, "required"));
        }
        return this;
    }

    /**
     * Ensures that no value is null.
     *
     * @throws InvalidInputException {@code required} for each value that is null
     */
    public void check() {
        if (!missing.isEmpty()) {
            throw new InvalidInputException(missing);
        }
    }
}
