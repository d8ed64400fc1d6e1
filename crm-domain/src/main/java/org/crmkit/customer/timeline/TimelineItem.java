package org.crmkit.customer.timeline;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.crmkit.kernel.permission.UserRef;
import org.crmkit.kernel.value.Id;
import org.jspecify.annotations.Nullable;

/**
 * An item of a customer's timeline.
 *
 * @param kind the kind of item
 * @param record the underlying record: its bare id, such as that of an interaction or an opportunity
 * @param at when it took place; for an order, which has no time, when its day begins in the zone of the tenant
 * @param day the day of an order; null for all other kinds
 * @param title the title; for an order its external id in the sales system, for a churn case empty
 * @param state the name of the record's present state; for an interaction its kind, a value of the dictionary
 * @param recordedBy the user who recorded, opened or created the record; null for an order
 */
public record TimelineItem(
        TimelineKind kind,
        RecordId record,
        Instant at,
        @Nullable LocalDate day,
        String title,
        String state,
        @Nullable UserRef recordedBy) {

    /** Returns the item of a record that a user recorded at a known time. */
    public static TimelineItem of(
            TimelineKind kind, Id id, Instant at, String title, Enum<?> state, @Nullable UserRef recordedBy) {
        return of(kind, id, at, title, state.name(), recordedBy);
    }

    /** Returns the item of a record that a user recorded at a known time, and that has no state of an enum. */
    public static TimelineItem of(
            TimelineKind kind, Id id, Instant at, String title, String state, @Nullable UserRef recordedBy) {
        return new TimelineItem(kind, new RecordId(id.value()), at, null, title, state, recordedBy);
    }

    /** Returns the item of a record of which only the day is known, which begins at the given instant. */
    public static TimelineItem of(TimelineKind kind, Id id, Instant begin, LocalDate day, String title, Enum<?> state) {
        return new TimelineItem(kind, new RecordId(id.value()), begin, day, title, state.name(), null);
    }

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
