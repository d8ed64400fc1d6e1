package org.crmkit.customer.interaction;

import java.time.Duration;
import java.time.Instant;
import org.crmkit.internal.value.Required;
import org.crmkit.kernel.error.InvalidInputException;
import org.crmkit.kernel.error.RuleBrokenException;

/**
 * The policy of the host for interactions.
 *
 * @param clockTolerance how far in the future an interaction may lie when it is recorded, zero or more. The clock of the client
 *     that sends an interaction of this moment may be ahead of the clock of the CRM
 */
public record InteractionPolicy(Duration clockTolerance) {

    private static final Duration STANDARD_TOLERANCE = Duration.ofMinutes(1);

    /**
     * Rejects null ({@code required}) and a negative duration ({@code negative}) with an {@link InvalidInputException}.
     */
    public InteractionPolicy {
        if (Required.of("clockTolerance", clockTolerance).isNegative()) {
            throw InvalidInputException.of("clockTolerance", "negative");
        }
    }

    /** Returns the standard policy: one minute. */
    public static InteractionPolicy standard() {
        return new InteractionPolicy(STANDARD_TOLERANCE);
    }

    /**
     * Ensures that an interaction has taken place.
     *
     * @throws RuleBrokenException {@code interaction.date-in-future} if it lies further in the future than the policy tolerates
     */
    void requirePast(Instant at, Instant now) {
        if (Duration.between(now, at).compareTo(clockTolerance) > 0) {
            throw new RuleBrokenException("interaction.date-in-future", at);
        }
    }
}
