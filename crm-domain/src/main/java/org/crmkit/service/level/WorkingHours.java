package org.crmkit.service.level;

import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import org.crmkit.internal.value.Required;
import org.crmkit.kernel.error.InvalidInputException;
import org.jmolecules.ddd.annotation.ValueObject;

/**
 * Working hours on one day, by the clock on the wall.
 *
 * @param from their beginning, a whole minute
 * @param until their end, a whole minute after the beginning; midnight is the end of the day
 */
@ValueObject
public record WorkingHours(LocalTime from, LocalTime until) {

    /**
     * Checks the times.
     *
     * @throws InvalidInputException {@code required} if one is null, {@code malformed} if one is no whole minute, {@code
     *     too-small} if the end is not after the beginning
     */
    public WorkingHours {
        Required.that("from", from).and("until", until).check();
        requireMinute("from", from);
        requireMinute("until", until);
        if (!until.equals(LocalTime.MIDNIGHT) && !until.isAfter(from)) {
            throw InvalidInputException.of("until", "too-small", from.plusMinutes(1));
        }
    }

    /** Returns the working hours from one full hour to another, for example 9 to 18; 24 is the end of the day. */
    public static WorkingHours of(int from, int until) {
        if (from < 0 || from > 23 || until < 1 || until > 24) {
            throw InvalidInputException.of("hours", "out-of-range", 0, 24);
        }
        return new WorkingHours(LocalTime.of(from, 0), LocalTime.of(until % 24, 0));
    }

    /** Returns whether they reach to the end of the day. */
    boolean endsWithTheDay() {
        return until.equals(LocalTime.MIDNIGHT);
    }

    /** Returns whether they are over when other hours begin, or at an earlier time. */
    boolean isBefore(WorkingHours other) {
        return !endsWithTheDay() && !until.isAfter(other.from);
    }

    private static void requireMinute(String path, LocalTime time) {
        if (!time.equals(time.truncatedTo(ChronoUnit.MINUTES))) {
            throw InvalidInputException.of(path, "malformed", "HH:mm");
        }
    }
}
