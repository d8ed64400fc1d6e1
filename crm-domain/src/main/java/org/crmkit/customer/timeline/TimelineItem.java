package org.crmkit.customer.timeline;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.crmkit.actor.UserId;
import org.crmkit.value.Id;
import org.jspecify.annotations.Nullable;

/**
 * An item of a customer's timeline.
 *
 * @param kind what it is
 * @param record the record it stands for: the bare id of an interaction, an opportunity, a service request, an order or a churn
 *     case
 * @param at when it was; for an order, which has no time, when its day begins in the zone of the tenant
 * @param day the day of an order; null for all else, which has a time
 * @param title what it is about; of an order its external id in the sales system, of a churn case nothing
 * @param state how the record stands now: the name of its state; for an interaction the name of its kind
 * @param recordedBy who wrote it down, opened or created it; null for an order
 */
public record TimelineItem(
        TimelineKind kind,
        RecordId record,
        Instant at,
        @Nullable LocalDate day,
        String title,
        String state,
        @Nullable UserId recordedBy) {

    /**
     * The identity of a record of whatever kind.
     *
     * @param value the bare UUID
     */
    public record RecordId(UUID value) implements Id {

        @Override
        public String toString() {
            return value.toString();
        }
    }
}
