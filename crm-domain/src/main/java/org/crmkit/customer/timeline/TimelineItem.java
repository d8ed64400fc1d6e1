package org.crmkit.customer.timeline;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.crmkit.kernel.permission.UserId;
import org.crmkit.kernel.value.Id;
import org.jspecify.annotations.Nullable;

/**
 * An item of a customer's timeline.
 *
 * @param kind the kind of item
 * @param record the underlying record: the bare id of an interaction, an opportunity, a service request, an order or a churn case
 * @param at when it took place; for an order, which has no time, when its day begins in the zone of the tenant
 * @param day the day of an order; null for all other kinds
 * @param title the title; for an order its external id in the sales system, for a churn case empty
 * @param state the name of the record's present state; for an interaction the name of its kind
 * @param recordedBy the user who recorded, opened or created the record; null for an order
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
