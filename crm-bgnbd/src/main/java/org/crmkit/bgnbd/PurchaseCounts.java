package org.crmkit.bgnbd;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.crmkit.kernel.error.InvalidInputException;
import org.crmkit.kernel.error.Violation;

/**
 * What the model needs to know about a customer: the number of repeat purchases, the time of the last one, and the time since the
 * first purchase. Several purchases on one day count as one; the first purchase starts the clock and is not a repeat.
 *
 * @param repeats x, the number of days with a purchase after the first: 0 to {@value #MOST_REPEATS}
 * @param recency t<sub>x</sub>, weeks from the first purchase to the last: 0 if and only if there was no repeat
 * @param age T, weeks from the first purchase to the reference day: from recency to {@value #MOST_WEEKS}
 */
public record PurchaseCounts(long repeats, double recency, double age) implements Comparable<PurchaseCounts> {

    /** The maximum number of repeats. */
    public static final long MOST_REPEATS = 1_000_000;

    /** The maximum time in weeks, about two thousand years. */
    public static final double MOST_WEEKS = 100_000;

    private static final double DAYS_OF_A_WEEK = 7;

    private static final Comparator<PurchaseCounts> ORDER = Comparator.comparingLong(PurchaseCounts::repeats)
            .thenComparingDouble(PurchaseCounts::recency)
            .thenComparingDouble(PurchaseCounts::age);

    /** Rejects impossible combinations with an {@link InvalidInputException}. */
    public PurchaseCounts {
        List<Violation> faults = new ArrayList<>();
        if (repeats < 0 || repeats > MOST_REPEATS) {
            faults.add(Violation.of("repeats", "out-of-range", 0, MOST_REPEATS));
        }
        if (!(age >= 0 && age <= MOST_WEEKS)) {
            faults.add(Violation.of("age", "out-of-range", 0, (long) MOST_WEEKS));
        } else if (!(recency >= 0 && recency <= age)) {
            faults.add(Violation.of("recency", "out-of-range", 0, age));
        } else if ((repeats == 0) != (recency == 0)) {
            faults.add(Violation.of("recency", "mixed", "repeats " + repeats, "recency " + recency));
        }
        if (!faults.isEmpty()) {
            throw new InvalidInputException(faults);
        }
        recency += 0.0; // no negative zero: it would count as a different customer
        age += 0.0;
    }

    /**
     * Creates the counts from calendar days.
     *
     * @param first the day of the first purchase
     * @param last the day of the last purchase
     * @param days the number of different days on which the customer bought, at least 1
     * @param asOf the reference day, not before the last purchase
     * @throws InvalidInputException if the days contradict each other
     */
    public static PurchaseCounts of(LocalDate first, LocalDate last, long days, LocalDate asOf) {
        long span = ChronoUnit.DAYS.between(first, last);
        if (last.isBefore(first)) {
            throw InvalidInputException.of("last", "too-small", first);
        }
        if (asOf.isBefore(last)) {
            throw InvalidInputException.of("asOf", "too-small", last);
        }
        if (days < 1 || days > span + 1 || (days == 1) != (span == 0)) {
            throw InvalidInputException.of("days", "out-of-range", Math.min(2, span + 1), span + 1);
        }
        return new PurchaseCounts(days - 1, span / DAYS_OF_A_WEEK, weeks(first, asOf));
    }

    /** Returns the weeks from one day to another, including the fraction. */
    public static double weeks(LocalDate from, LocalDate to) {
        return ChronoUnit.DAYS.between(from, to) / DAYS_OF_A_WEEK;
    }

    @Override
    public int compareTo(PurchaseCounts other) {
        return ORDER.compare(this, other);
    }
}
