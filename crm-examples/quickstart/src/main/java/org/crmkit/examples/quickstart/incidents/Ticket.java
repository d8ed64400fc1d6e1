package org.crmkit.examples.quickstart.incidents;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.crmkit.kernel.value.Rating;
import org.crmkit.service.level.Priority;
import org.jspecify.annotations.Nullable;

/**
 * One row of the service tickets.
 *
 * @param number the row's own number
 * @param opened the time at which the ticket was opened
 * @param type the type of the request
 * @param priority the priority
 * @param group the group that handles it
 * @param person the person of this group who handles it; null if it has nobody yet
 * @param resolved the time at which it was last handled; null if it is not handled
 * @param closed the time at which it was closed; null while it is open
 * @param reopened how many times it was reopened
 * @param satisfaction the customer's final rating; null if there is none
 */
record Ticket(
        String number,
        Instant opened,
        String type,
        Priority priority,
        String group,
        @Nullable String person,
        @Nullable Instant resolved,
        @Nullable Instant closed,
        int reopened,
        @Nullable Rating satisfaction) {

    /** Returns the day on which the ticket was opened. */
    LocalDate openedDay() {
        return day(opened);
    }

    /** Returns the day on which it was last handled. */
    @Nullable
    LocalDate resolvedDay() {
        return resolved == null ? null : day(resolved);
    }

    /** Returns the day on which it was closed. */
    @Nullable
    LocalDate closedDay() {
        return closed == null ? null : day(closed);
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, ZoneOffset.UTC);
    }
}
