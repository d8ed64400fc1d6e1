package org.crmkit.reporting.period;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.crmkit.internal.value.DateLimits;
import org.crmkit.internal.value.Required;
import org.crmkit.kernel.error.InvalidInputException;
import org.jmolecules.ddd.annotation.ValueObject;

/**
 * The period of a report. A closed opportunity counts in the period in which it was closed; an open opportunity counts if it was
 * opened before the end of the period. A service request counts in the period in which it was created.
 *
 * @param from the first day
 * @param until the day after the last one; the period may have any length
 * @param zone the zone in which days begin and end
 */
@ValueObject
public record ReportPeriod(LocalDate from, LocalDate until, ZoneId zone) {

    /** Rejects an empty period, and one with a missing part, with an {@link InvalidInputException}. */
    public ReportPeriod {
        Required.that("from", from).and("until", until).and("zone", zone).check();
        DateLimits.optional("from", from);
        DateLimits.optional("until", until);
        if (!from.isBefore(until)) {
            throw InvalidInputException.of("period", "too-small", "1 day");
        }
    }

    /** Returns the period of some whole years. */
    public static ReportPeriod years(int first, int last, ZoneId zone) {
        Required.of("zone", zone);
        if (first < DateLimits.FIRST_DAY.getYear() || last >= DateLimits.LAST_DAY.getYear() || first > last) {
            throw InvalidInputException.of("years", "out-of-range", DateLimits.FIRST_DAY, DateLimits.LAST_DAY);
        }
        return new ReportPeriod(LocalDate.of(first, 1, 1), LocalDate.of(last + 1, 1, 1), zone);
    }

    /** Returns the first instant of the period. */
    public Instant begin() {
        return from.atStartOfDay(zone).toInstant();
    }

    /** Returns the instant at which the period ends; the instant itself is excluded. */
    public Instant end() {
        return until.atStartOfDay(zone).toInstant();
    }

    /** Returns the months that the period touches, in chronological order. */
    public List<YearMonth> months() {
        YearMonth first = YearMonth.from(from);
        long count = ChronoUnit.MONTHS.between(first, YearMonth.from(until.minusDays(1))) + 1;
        return Stream.iterate(first, each -> each.plusMonths(1)).limit(count).toList();
    }

    /** Returns the part of the period in each year that it touches, in chronological order. */
    public List<ReportPeriod> years() {
        return IntStream.rangeClosed(from.getYear(), until.minusDays(1).getYear())
                .mapToObj(this::within)
                .toList();
    }

    private ReportPeriod within(int year) {
        LocalDate first = LocalDate.of(year, 1, 1);
        LocalDate end = first.plusYears(1);
        return new ReportPeriod(first.isBefore(from) ? from : first, end.isAfter(until) ? until : end, zone);
    }

    /** Returns the instant at which a month begins within the period: the beginning of the month, but not before the period. */
    public Instant begin(YearMonth month) {
        LocalDate day = month.atDay(1);
        return (day.isBefore(from) ? from : day).atStartOfDay(zone).toInstant();
    }

    /** Returns the instant at which a month ends within the period: the end of the month, but not after the period. */
    public Instant end(YearMonth month) {
        LocalDate day = month.plusMonths(1).atDay(1);
        return (day.isAfter(until) ? until : day).atStartOfDay(zone).toInstant();
    }
}
