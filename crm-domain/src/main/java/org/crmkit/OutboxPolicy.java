package org.crmkit;

import org.crmkit.error.InvalidInputException;

/**
 * What the host decides about the outbox.
 *
 * @param maxAttempts after how many failed attempts an event is parked, 1 to {@value #MAX_ATTEMPTS}
 */
public record OutboxPolicy(int maxAttempts) {

    /** The largest number of attempts. */
    public static final int MAX_ATTEMPTS = 1_000_000;

    private static final int STANDARD_ATTEMPTS = 10;

    /** Refuses a number out of range with an {@link InvalidInputException}. */
    public OutboxPolicy {
        if (maxAttempts < 1 || maxAttempts > MAX_ATTEMPTS) {
            throw InvalidInputException.of("maxAttempts", "out-of-range", 1, MAX_ATTEMPTS);
        }
    }

    /** An event is parked after 10 failed attempts. */
    public static OutboxPolicy standard() {
        return new OutboxPolicy(STANDARD_ATTEMPTS);
    }
}
