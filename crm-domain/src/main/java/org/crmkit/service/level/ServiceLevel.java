package org.crmkit.service.level;

import java.time.Duration;
import java.time.Instant;
import org.crmkit.internal.value.DateLimits;
import org.crmkit.kernel.error.InvalidInputException;
import org.jspecify.annotations.Nullable;

/**
 * The service level 服务时限 of requests of one type and priority, as it is at the moment of a command.
 *
 * @param calendar the calendar by which it is counted; null if nothing is due
 * @param assignWithin the working time until a request is assigned; null for no limit
 * @param handleWithin the working time until it is handled; null for no limit
 */
public record ServiceLevel(
        @Nullable WorkingCalendar calendar,
        @Nullable Duration assignWithin,
        @Nullable Duration handleWithin) {

    /** Nothing is due. */
    public static final ServiceLevel NONE = new ServiceLevel(null, null, null);

    /**
     * Returns by when a request must be assigned; null for no limit.
     *
     * @throws InvalidInputException {@code invalid-input} if the host's calendar returns an invalid answer
     */
    public @Nullable Instant assignBy(Instant from) {
        return after(from, assignWithin);
    }

    /**
     * Returns by when a request must be handled; null for no limit.
     *
     * @throws InvalidInputException {@code invalid-input} if the host's calendar returns an invalid answer
     */
    public @Nullable Instant handleBy(Instant from) {
        return after(from, handleWithin);
    }

    private @Nullable Instant after(Instant from, @Nullable Duration working) {
        if (calendar == null || working == null) {
            return null;
        }
        Instant due = DateLimits.required("calendar", calendar.after(from, working));
        if (due.isBefore(from)) {
            throw InvalidInputException.of("calendar", "too-small", from);
        }
        return due;
    }
}
