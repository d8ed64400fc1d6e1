package org.crmkit;

import org.crmkit.kernel.error.InvalidInputException;

/**
 * The policy of the host for the outbox.
 *
 * @param maxAttempts the number of failed attempts after which an event is parked, 1 to {@value #MAX_ATTEMPTS}
 */
public record OutboxPolicy(int maxAttempts) {

    /** The largest number of attempts. */
    public static final int MAX_ATTEMPTS = 1_000_000;

    private static final int STANDARD_ATTEMPTS = 10;

    /** Rejects a number out of range with an {@link InvalidInputException}. */
    public OutboxPolicy {
        if (maxAttempts < 1 || maxAttempts > MAX_ATTEMPTS) {
            throw InvalidInputException.of("maxAttempts", "out-of-range", 1, MAX_ATTEMPTS);
        }
    }

    /** Returns the standard policy: an event is parked after 10 failed attempts. */
    public static OutboxPolicy standard() {
        return new OutboxPolicy(STANDARD_ATTEMPTS);
    }
}
