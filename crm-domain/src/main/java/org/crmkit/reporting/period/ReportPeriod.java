package org.crmkit.reporting.period;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.crmkit.error.InvalidInputException;
import org.crmkit.value.DateLimits;
import org.crmkit.value.Required;
import org.jmolecules.ddd.annotation.ValueObject;

/**
 * The days that a report is about. Of opportunities, what is closed counts by when it was closed, and what is still open if
 * it was opened before the period's end; service requests count by when they were created.
 *
 * @param from the first day
 * @param until the day behind the last one; at most {@value #MAX_MONTHS} months later
 * @param zone where these days begin and end
 */
@ValueObject
public record ReportPeriod(LocalDate from, LocalDate until, ZoneId zone) {

    /** The longest period, in months. */
    public static final int MAX_MONTHS = 120;

    /** Rejects an empty or too long period, and one of which a part is missing, with an {@link InvalidInputException}. */
    public ReportPeriod {
        Required.that("from", from).and("until", until).and("zone", zone).check();
        DateLimits.optional("from", from);
        DateLimits.optional("until", until);
        if (!from.isBefore(until) || from.plusMonths(MAX_MONTHS).isBefore(until)) {
            throw InvalidInputException.of("period", "out-of-range", "1 day", MAX_MONTHS + " months");
        }
    }

    /** The whole of some years. */
    public static ReportPeriod years(int first, int last, ZoneId zone) {
        Required.of("zone", zone);
        if (first < DateLimits.FIRST_DAY.getYear() || last >= DateLimits.LAST_DAY.getYear() || first > last) {
            throw InvalidInputException.of("years", "out-of-range", DateLimits.FIRST_DAY, DateLimits.LAST_DAY);
        }
        return new ReportPeriod(LocalDate.of(first, 1, 1), LocalDate.of(last + 1, 1, 1), zone);
    }

    /** Returns the instant of the beginning. */
    public Instant begin() {
        return from.atStartOfDay(zone).toInstant();
    }

    /** Returns the instant of the end, which no longer belongs to it. */
    public Instant end() {
        return until.atStartOfDay(zone).toInstant();
    }

    /** Returns the months that the period touches, in their order. */
    public List<YearMonth> months() {
        YearMonth first = YearMonth.from(from);
        long count = ChronoUnit.MONTHS.between(first, YearMonth.from(until.minusDays(1))) + 1;
        return Stream.iterate(first, each -> each.plusMonths(1)).limit(count).toList();
    }

    /** Returns the parts of the period that lie in each year that it touches, in their order. */
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

    /** Returns the instant at which a month begins within the period: its first day, but never before the period itself. */
    public Instant begin(YearMonth month) {
        LocalDate day = month.atDay(1);
        return (day.isBefore(from) ? from : day).atStartOfDay(zone).toInstant();
    }

    /** Returns the instant at which a month ends within the period, like {@link #begin(YearMonth)}. */
    public Instant end(YearMonth month) {
        LocalDate day = month.plusMonths(1).atDay(1);
        return (day.isAfter(until) ? until : day).atStartOfDay(zone).toInstant();
    }
}
