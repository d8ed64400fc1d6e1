package org.crmkit.service.level;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.crmkit.internal.value.DateLimits;
import org.crmkit.internal.value.Items;
import org.crmkit.internal.value.Required;
import org.crmkit.kernel.error.InvalidInputException;
import org.jmolecules.ddd.annotation.ValueObject;

/**
 * A working calendar with weekly hours, holidays and a zone. Working hours are those of the clock on the wall; working time is the
 * time that passes within them. On a day on which the clocks change, working hours across the change are therefore shorter or
 * longer. A time that the clocks skip is the instant of the change; a time that they show twice is the first of the two instants.
 *
 * @param zone the zone of the clock
 * @param week the working hours of each day of the week, in order and without overlap, at most {@value #HOURS_MAX} a day; a day
 *     that is missing or has none is free. The week has at least one working hour
 * @param holidays days without working hours, at most {@value #HOLIDAYS_MAX}
 */
@ValueObject
public record WeeklyCalendar(ZoneId zone, Map<DayOfWeek, List<WorkingHours>> week, Set<LocalDate> holidays)
        implements WorkingCalendar {

    /** The maximum number of working hours, from and until, on one day. */
    public static final int HOURS_MAX = 10;

    /** The maximum number of holidays. */
    public static final int HOLIDAYS_MAX = Items.MAX;

    /** The longest working time that is counted, in hours. */
    public static final int WORKING_MAX = 10_000;

    private static final Duration LONGEST = Duration.ofHours(WORKING_MAX);

    private static final long LEAST_MINUTES_A_WEEK = 60;

    /**
     * Checks the calendar and copies it.
     *
     * @throws InvalidInputException {@code required} if a part is null, {@code too-many} if there are too many hours or holidays,
     *     {@code mixed} if hours of a day overlap or are out of order, {@code too-small} if the week has less than one working hour,
     *     {@code out-of-range} if a holiday cannot be stored
     */
    public WeeklyCalendar {
        Required.that("zone", zone).and("week", week).and("holidays", holidays).check();
        week = copyOf(week);
        holidays = copyOf(holidays);
    }

    /** Returns a calendar with the same hours from Monday to Friday, and without holidays. */
    public static WeeklyCalendar weekdays(ZoneId zone, WorkingHours... hours) {
        List<WorkingHours> each = Arrays.asList(Required.of("hours", hours));
        return new WeeklyCalendar(
                zone,
                Map.of(
                        DayOfWeek.MONDAY, each,
                        DayOfWeek.TUESDAY, each,
                        DayOfWeek.WEDNESDAY, each,
                        DayOfWeek.THURSDAY, each,
                        DayOfWeek.FRIDAY, each),
                Set.of());
    }

    /** Returns the same calendar with other holidays. */
    public WeeklyCalendar withHolidays(Set<LocalDate> days) {
        return new WeeklyCalendar(zone, week, days);
    }

    /**
     * Returns the instant at which a working time is over.
     *
     * @param working more than zero, at most {@value #WORKING_MAX} hours
     */
    @Override
    public Instant after(Instant from, Duration working) {
        Required.that("from", from).and("working", working).check();
        if (working.isNegative() || working.isZero() || working.compareTo(LONGEST) > 0) {
            throw InvalidInputException.of("working", "out-of-range", "0+", WORKING_MAX + " h");
        }
        Duration left = working;
        for (LocalDate day = LocalDate.ofInstant(from, zone); ; day = day.plusDays(1)) {
            for (WorkingHours hours : on(day)) {
                Instant begin = later(from, instant(day.atTime(hours.from())));
                LocalDate last = hours.endsWithTheDay() ? day.plusDays(1) : day;
                Instant end = instant(last.atTime(hours.until()));
                if (begin.isBefore(end)) {
                    Duration worked = Duration.between(begin, end);
                    if (worked.compareTo(left) >= 0) {
                        return begin.plus(left);
                    }
                    left = left.minus(worked);
                }
            }
        }
    }

    private List<WorkingHours> on(LocalDate day) {
        return holidays.contains(day) ? List.of() : week.getOrDefault(day.getDayOfWeek(), List.of());
    }

    private Instant instant(LocalDateTime clock) {
        ZoneOffsetTransition change = zone.getRules().getTransition(clock);
        return change != null && change.isGap()
                ? change.getInstant()
                : clock.atZone(zone).withEarlierOffsetAtOverlap().toInstant();
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Map<DayOfWeek, List<WorkingHours>> copyOf(Map<DayOfWeek, List<WorkingHours>> week) {
        Map<DayOfWeek, List<WorkingHours>> copy = new EnumMap<>(DayOfWeek.class);
        long minutes = 0;
        for (Map.Entry<DayOfWeek, List<WorkingHours>> each : week.entrySet()) {
            Required.that("week", each.getKey()).and("week", each.getValue()).check();
            List<WorkingHours> hours = List.copyOf(Items.guarded("week", each.getValue()));
            if (!hours.isEmpty()) {
                copy.put(each.getKey(), inOrder(hours));
            }
            minutes += hours.stream().mapToLong(WeeklyCalendar::minutes).sum();
        }
        if (minutes < LEAST_MINUTES_A_WEEK) {
            throw InvalidInputException.of("week", "too-small", LEAST_MINUTES_A_WEEK + " min");
        }
        return Collections.unmodifiableMap(copy);
    }

    private static List<WorkingHours> inOrder(List<WorkingHours> hours) {
        if (hours.size() > HOURS_MAX) {
            throw InvalidInputException.of("week", "too-many", HOURS_MAX);
        }
        for (int each = 1; each < hours.size(); each++) {
            if (!hours.get(each - 1).isBefore(hours.get(each))) {
                throw InvalidInputException.of("week", "mixed", hours.get(each - 1), hours.get(each));
            }
        }
        return hours;
    }

    private static long minutes(WorkingHours hours) {
        long end = hours.endsWithTheDay() ? Duration.ofDays(1).toMinutes() : minute(hours.until());
        return end - minute(hours.from());
    }

    private static long minute(LocalTime time) {
        return Duration.between(LocalTime.MIDNIGHT, time).toMinutes();
    }

    private static Set<LocalDate> copyOf(Set<LocalDate> holidays) {
        Set<LocalDate> copy = new TreeSet<>(Comparator.naturalOrder());
        for (LocalDate each : Items.guarded("holidays", holidays)) {
            DateLimits.optional("holidays", each);
            copy.add(each);
        }
        return Collections.unmodifiableSet(copy);
    }
}
