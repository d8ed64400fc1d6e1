package org.crmkit.internal.value;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.crmkit.kernel.error.InvalidInputException;
import org.jspecify.annotations.Nullable;

/** The days and instants that every store keeps unchanged: from 1900 to the year 9999. */
public final class DateLimits {

    /** The first day. */
    public static final LocalDate FIRST_DAY = LocalDate.of(1900, 1, 1);

    /** The last day. The day after it stands for no date in sorted lists. */
    public static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 30);

    private static final Instant FIRST = FIRST_DAY.atStartOfDay(ZoneOffset.UTC).toInstant();
    private static final Instant END = LAST_DAY.atStartOfDay(ZoneOffset.UTC).toInstant();

    private DateLimits() {}

    /**
     * Checks a day; null is allowed.
     *
     * @param path the property that the exception names
     * @throws InvalidInputException if it lies outside {@link #FIRST_DAY} to {@link #LAST_DAY}
     */
    public static @Nullable LocalDate optional(String path, @Nullable LocalDate day) {
        if (day != null && (day.isBefore(FIRST_DAY) || day.isAfter(LAST_DAY))) {
            throw InvalidInputException.of(path, "out-of-range", FIRST_DAY, LAST_DAY);
        }
        return day;
    }

    /** Checks an instant like {@link #optional(String, LocalDate)}, and truncates it to microseconds. */
    public static @Nullable Instant optional(String path, @Nullable Instant at) {
        if (at == null) {
            return null;
        }
        if (at.isBefore(FIRST) || !at.isBefore(END)) {
            throw InvalidInputException.of(path, "out-of-range", FIRST, END);
        }
        return at.truncatedTo(ChronoUnit.MICROS);
    }

    /** Returns the current instant of a clock, truncated to microseconds, as every store keeps it. */
    public static Instant now(Clock clock) {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /** Checks a required instant like {@link #optional(String, Instant)}. */
    public static Instant required(String path, @Nullable Instant at) {
        return Required.of(path, optional(path, at));
    }
}
