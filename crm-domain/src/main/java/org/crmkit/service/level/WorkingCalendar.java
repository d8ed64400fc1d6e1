package org.crmkit.service.level;

import java.time.Duration;
import java.time.Instant;
import org.crmkit.kernel.error.InvalidInputException;

/** Counts working time. {@link WeeklyCalendar} is the built-in calendar; a host may implement another one. */
@FunctionalInterface
public interface WorkingCalendar {

    /**
     * Returns the instant at which a working time is over that begins at an instant. If it is over at the end of the working hours of
     * a day, that end is the instant, and not the beginning of the next working hours.
     *
     * @param from the instant from which the working time counts, inside or outside the working hours
     * @param working the working time, more than zero
     * @throws InvalidInputException {@code out-of-range} if the working time is not within the limits of the calendar
     */
    Instant after(Instant from, Duration working);
}
