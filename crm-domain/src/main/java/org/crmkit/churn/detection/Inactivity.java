package org.crmkit.churn.detection;

import java.time.LocalDate;
import java.time.Period;
import org.crmkit.error.InvalidInputException;
import org.crmkit.value.Required;
import org.jspecify.annotations.Nullable;

/**
 * Being quiet for some time is enough.
 *
 * @param period how long
 * @param includesNeverOrdered whether those count too who have never ordered
 */
record Inactivity(Period period, boolean includesNeverOrdered) implements ChurnPolicy {

    static final int YEARS_MAX = 100;

    private static final long MONTHS_MAX = Period.ofYears(YEARS_MAX).toTotalMonths();

    /** Months of different length move a day by no more than this. */
    private static final int SLACK = 4;

    Inactivity {
        Required.of("period", period);
        if (Math.abs(period.toTotalMonths()) > MONTHS_MAX || !isPossible(LocalDate.EPOCH.plus(period))) {
            throw InvalidInputException.of("period", "out-of-range", "1 day", YEARS_MAX + " years");
        }
    }

    /** Going back by a period is not the opposite of going forward by it at the end of a month, so the last day is looked for. */
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
