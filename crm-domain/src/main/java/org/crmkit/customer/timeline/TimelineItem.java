package org.crmkit.customer.timeline;

import java.time.Instant;
import java.util.UUID;
import org.crmkit.actor.UserId;
import org.crmkit.value.Id;

/**
 * An item of a customer's timeline.
 *
 * @param kind what it is
 * @param record the record it stands for: the bare id of an interaction, an opportunity or a service request
 * @param at when it was
 * @param title what it is about
 * @param state how the record stands now: the name of its state; for an interaction the name of its kind
 * @param by who wrote it down, opened or created it
 */
public record TimelineItem(TimelineKind kind, RecordId record, Instant at, String title, String state, UserId by) {

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
