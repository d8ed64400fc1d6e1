package org.crmkit.churn.detection;

import java.time.LocalDate;
import java.time.Period;
import org.crmkit.internal.value.Required;
import org.crmkit.kernel.error.InvalidInputException;
import org.jspecify.annotations.Nullable;

/**
 * A policy for which a period of inactivity is sufficient.
 *
 * @param period the period
 * @param includesNeverOrdered whether customers who have never ordered are included
 */
record Inactivity(Period period, boolean includesNeverOrdered) implements ChurnPolicy {

    static final int YEARS_MAX = 100;

    private static final long MONTHS_MAX = Period.ofYears(YEARS_MAX).toTotalMonths();

    /** Because months differ in length, the result deviates from {@code today.minus(period)} by at most this number of days. */
    private static final int SLACK = 4;

    Inactivity {
        Required.of("period", period);
        if (Math.abs(period.toTotalMonths()) > MONTHS_MAX || !isPossible(LocalDate.EPOCH.plus(period))) {
            throw InvalidInputException.of("period", "out-of-range", "1 day", YEARS_MAX + " years");
        }
    }

    /** At the end of a month, subtracting a period does not invert adding it. The last matching day is therefore searched for. */
    @Override
    public LocalDate cutoff(LocalDate today) {
        LocalDate day = today.minus(period).plusDays(SLACK);
        while (!day.plus(period).isBefore(today)) {
            day = day.minusDays(1);
        }
        return day;
    }

    @Override
    public @Nullable LocalDate registrationCutoff(LocalDate today) {
        return includesNeverOrdered ? cutoff(today) : null;
    }

    private static boolean isPossible(LocalDate end) {
        return end.isAfter(LocalDate.EPOCH) && !end.isAfter(LocalDate.EPOCH.plusYears(YEARS_MAX));
    }
}
