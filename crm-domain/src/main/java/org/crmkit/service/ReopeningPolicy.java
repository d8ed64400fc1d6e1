package org.crmkit.service;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.crmkit.internal.value.Required;
import org.crmkit.kernel.error.InvalidInputException;

/** Policy: how long an archived request can be reopened. */
@FunctionalInterface
public interface ReopeningPolicy {

    /** The longest period of {@link #within}, in days: a hundred years. */
    int DAYS_MAX = 36_525;

    /** The shortest period of {@link #within}: instants are stored in microseconds. */
    Duration SHORTEST = Duration.of(1, ChronoUnit.MICROS);

    /**
     * Returns whether an archived request can be reopened.
     *
     * @param archivedAt when it was archived
     * @param at the present instant
     */
    boolean allows(ServiceRequest request, Instant archivedAt, Instant at);

    /** The default policy: within 30 days of 24 hours; see docs/model/service.md. */
    static ReopeningPolicy standard() {
        return within(Duration.ofDays(30));
    }

    /**
     * Returns the policy that allows reopening within a period, including its last instant.
     *
     * @param time from {@link #SHORTEST} to {@value #DAYS_MAX} days of 24 hours
     * @throws InvalidInputException {@code required} if it is null, {@code out-of-range} if it lies outside that
     */
    static ReopeningPolicy within(Duration time) {
        Required.of("time", time);
        if (time.compareTo(SHORTEST) < 0 || time.compareTo(Duration.ofDays(DAYS_MAX)) > 0) {
            throw InvalidInputException.of("time", "out-of-range", "1 microsecond", DAYS_MAX + " days");
        }
        return (request, archivedAt, at) -> !at.isAfter(archivedAt.plus(time));
    }
}
