package org.crmkit.churn.detection;

import java.time.Instant;
import java.time.LocalDate;
import org.jmolecules.ddd.annotation.ValueObject;
import org.jspecify.annotations.Nullable;

/**
 * The cutoff at which a customer is inactive.
 *
 * @param lastOrder customers whose last order is from this day or earlier are inactive
 * @param createdBefore customers who have never ordered are inactive if they were created before this instant; null if none of
 *     them is
 */
@ValueObject
public record InactivityCutoff(
        LocalDate lastOrder, @Nullable Instant createdBefore) {

    /** Returns whether a customer is inactive whose last order is from a given day. */
    boolean includes(LocalDate last) {
        return !last.isAfter(lastOrder);
    }

    /** Returns whether a customer is inactive who has never ordered and was created at a given instant. */
    boolean includes(Instant createdAt) {
        return createdBefore != null && createdAt.isBefore(createdBefore);
    }
}
