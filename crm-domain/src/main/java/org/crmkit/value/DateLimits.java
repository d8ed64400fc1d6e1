package org.crmkit.value;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.crmkit.error.InvalidInputException;
import org.jspecify.annotations.Nullable;

/** The days and instants that every store keeps as they are: from 1900 to the year 9999. */
public final class DateLimits {

    /** The first day. */
    public static final LocalDate FIRST_DAY = LocalDate.of(1900, 1, 1);

    /** The last day; the one behind it stands for no date where lists are sorted. */
    public static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 30);

    private static final Instant FIRST = FIRST_DAY.atStartOfDay(ZoneOffset.UTC).toInstant();
    private static final Instant END = LAST_DAY.atStartOfDay(ZoneOffset.UTC).toInstant();

    private DateLimits() {}

    /**
     * Guards a day; what is absent passes.
     *
     * @param path the property, for the error
     * @throws InvalidInputException if it lies outside {@link #FIRST_DAY} to {@link #LAST_DAY}
     */
    public static @Nullable LocalDate optional(String path, @Nullable LocalDate day) {
        if (day != null && (day.isBefore(FIRST_DAY) || day.isAfter(LAST_DAY))) {
            throw InvalidInputException.of(path, "out-of-range", FIRST_DAY, LAST_DAY);
        }
        return day;
    }

    /** Guards an instant like {@link #optional(String, LocalDate)}, and cuts it to microseconds. */
    public static @Nullable Instant optional(String path, @Nullable Instant at) {
        if (at == null) {
            return null;
        }
        if (at.isBefore(FIRST) || !at.isBefore(END)) {
            throw InvalidInputException.of(path, "out-of-range", FIRST, END);
        }
        return at.truncatedTo(ChronoUnit.MICROS);
    }

    /** Returns the instant that a clock shows, as every store keeps it: in whole microseconds. */
    public static Instant now(Clock clock) {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /** Guards an instant that must be there like {@link #optional(String, Instant)}. */
    public static Instant required(String path, @Nullable Instant at) {
        return Required.of(path, optional(path, at));
    }
}
