package org.crmkit.examples;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.crmkit.service.Priority;
import org.crmkit.value.Rating;
import org.jspecify.annotations.Nullable;

/**
 * One row of the service tickets.
 *
 * @param number the row's own number
 * @param opened when somebody asked
 * @param type what it is about
 * @param priority how soon it is to be handled
 * @param group the group that handles it
 * @param person who of them handles it; null if nobody yet
 * @param resolved when it was handled for the last time; null if it is not
 * @param closed when it was closed; null while it is not
 * @param reopened how often it was opened again
 * @param satisfaction what the customer said in the end; null if nothing
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

    /** Returns the day on which somebody asked. */
    LocalDate openedDay() {
        return day(opened);
    }

    /** Returns the day on which it was handled for the last time. */
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
