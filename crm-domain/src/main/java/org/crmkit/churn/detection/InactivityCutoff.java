package org.crmkit.churn.detection;

import java.time.Instant;
import java.time.LocalDate;
import org.jmolecules.ddd.annotation.ValueObject;
import org.jspecify.annotations.Nullable;

/**
 * When a customer is quiet.
 *
 * @param lastOrder whose last order is from this day or before
 * @param createdBefore and of those who have never ordered, who was created before this instant; null for none of them
 */
@ValueObject
public record InactivityCutoff(
        LocalDate lastOrder, @Nullable Instant createdBefore) {

    /** Returns whether a customer is quiet who ordered last on some day. */
    boolean includes(LocalDate last) {
        return !last.isAfter(lastOrder);
    }

    /** Returns whether a customer is quiet who has never ordered. */
    boolean includes(Instant createdAt) {
        return createdBefore != null && createdAt.isBefore(createdBefore);
    }
}
