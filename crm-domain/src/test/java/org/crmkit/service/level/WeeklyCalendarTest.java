package org.crmkit.service.level;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.crmkit.kernel.error.InvalidInputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Monday, 2027-01-04, begins the weeks of these tests. */
class WeeklyCalendarTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final WeeklyCalendar TEN_TO_SIX = WeeklyCalendar.weekdays(BERLIN, WorkingHours.of(10, 18));

    /** Weekday of the beginning and time, working time, expected end. */
    @ParameterizedTest
    @CsvSource({
        "2027-01-04T08:00, PT1H, 2027-01-04T11:00",
        "2027-01-04T08:00, PT4H, 2027-01-04T14:00",
        "2027-01-04T20:00, PT30M, 2027-01-05T10:30",
        "2027-01-04T20:00, PT2H, 2027-01-05T12:00",
        "2027-01-08T17:00, PT30M, 2027-01-08T17:30",
        "2027-01-08T17:00, PT2H, 2027-01-11T11:00",
        "2027-01-08T19:00, PT1H, 2027-01-11T11:00",
        "2027-01-08T19:00, PT4H, 2027-01-11T14:00",
        "2027-01-09T15:00, PT24H, 2027-01-13T18:00",
        "2027-01-09T15:00, PT72H, 2027-01-21T18:00"
    })
    void countsTheWorkedFigures(LocalDateTime from, Duration working, LocalDateTime end) {
        assertThat(after(TEN_TO_SIX, from, working)).isEqualTo(end);
    }

    /** At the first and the last instant of working hours, and one microsecond beside them. */
    @ParameterizedTest
    @CsvSource({
        "2027-01-04T09:59:59.999999, PT1H, 2027-01-04T11:00",
        "2027-01-04T10:00, PT1H, 2027-01-04T11:00",
        "2027-01-04T10:00:00.000001, PT1H, 2027-01-04T11:00:00.000001",
        "2027-01-04T17:00, PT1H, 2027-01-04T18:00",
        "2027-01-04T17:00:00.000001, PT1H, 2027-01-05T10:00:00.000001",
        "2027-01-04T17:59:59.999999, PT0.000001S, 2027-01-04T18:00",
        "2027-01-04T18:00, PT0.000001S, 2027-01-05T10:00:00.000001",
        "2027-01-04T18:00, PT8H, 2027-01-05T18:00",
        "2027-01-08T18:00, PT8H, 2027-01-11T18:00"
    })
    void countsToTheMicrosecond(LocalDateTime from, Duration working, LocalDateTime end) {
        assertThat(after(TEN_TO_SIX, from, working)).isEqualTo(end);
    }

    @ParameterizedTest
    @CsvSource({
        "2027-01-04T09:00, PT3H, 2027-01-04T12:00",
        "2027-01-04T09:00, PT3H30M, 2027-01-04T13:30",
        "2027-01-04T12:30, PT1H, 2027-01-04T14:00",
        "2027-01-04T12:00, PT5H, 2027-01-04T18:00",
        "2027-01-04T12:00, PT5H1M, 2027-01-05T09:01"
    })
    void leavesOutTheBreak(LocalDateTime from, Duration working, LocalDateTime end) {
        WeeklyCalendar split = WeeklyCalendar.weekdays(BERLIN, WorkingHours.of(9, 12), WorkingHours.of(13, 18));
        assertThat(after(split, from, working)).isEqualTo(end);
    }

    @Test
    void leavesOutHolidays() {
        WeeklyCalendar holidays = TEN_TO_SIX.withHolidays(
                Set.of(LocalDate.of(2027, 1, 5), LocalDate.of(2027, 1, 8), LocalDate.of(2027, 1, 9)));
        assertThat(after(holidays, LocalDateTime.parse("2027-01-04T17:00"), Duration.ofHours(2)))
                .isEqualTo("2027-01-06T11:00");
        assertThat(after(holidays, LocalDateTime.parse("2027-01-05T12:00"), Duration.ofHours(1)))
                .isEqualTo("2027-01-06T11:00");
        assertThat(after(holidays, LocalDateTime.parse("2027-01-07T17:30"), Duration.ofHours(1)))
                .isEqualTo("2027-01-11T10:30");
    }

    @Test
    void hasOtherHoursOnOtherDays() {
        WeeklyCalendar saturday = new WeeklyCalendar(
                BERLIN,
                Map.of(
                        DayOfWeek.FRIDAY, List.of(WorkingHours.of(8, 12)),
                        DayOfWeek.SATURDAY, List.of(WorkingHours.of(22, 24)),
                        DayOfWeek.SUNDAY, List.of(WorkingHours.of(0, 1)),
                        DayOfWeek.MONDAY, List.of()),
                Set.of());
        assertThat(after(saturday, LocalDateTime.parse("2027-01-04T00:00"), Duration.ofHours(4)))
                .isEqualTo("2027-01-08T12:00");
        assertThat(after(saturday, LocalDateTime.parse("2027-01-04T00:00"), Duration.ofHours(6)))
                .isEqualTo("2027-01-10T00:00");
        assertThat(after(saturday, LocalDateTime.parse("2027-01-04T00:00"), Duration.ofMinutes(361)))
                .isEqualTo("2027-01-10T00:01");
        assertThat(after(saturday, LocalDateTime.parse("2027-01-04T00:00"), Duration.ofHours(8)))
                .isEqualTo("2027-01-15T09:00");
    }

    /**
     * The last Sunday of March has 23 hours in Berlin, that of October has 25. Outside the change, the clock on the wall decides:
     * the working hours begin at the same local time before and after it.
     */
    @ParameterizedTest
    @CsvSource({
        "2027-03-26T17:00, PT2H, 2027-03-29T11:00, PT65H",
        "2027-10-29T17:00, PT2H, 2027-11-01T11:00, PT67H",
        "2027-03-26T10:00, PT8H, 2027-03-26T18:00, PT8H",
        "2027-03-26T10:00, PT16H, 2027-03-29T18:00, PT79H",
        "2027-10-29T10:00, PT16H, 2027-11-01T18:00, PT81H"
    })
    void keepsTheClockOnTheWallOverBothChanges(
            LocalDateTime from, Duration working, LocalDateTime end, Duration passed) {
        Instant begin = from.atZone(BERLIN).toInstant();
        Instant found = TEN_TO_SIX.after(begin, working);
        assertThat(found.atZone(BERLIN).toLocalDateTime()).isEqualTo(end);
        assertThat(Duration.between(begin, found)).isEqualTo(passed);
    }

    /** Hours across the change are as long as the time that passes. From, working time, and the end in UTC. */
    @ParameterizedTest
    @CsvSource({
        "2027-03-28T00:00, PT23H, 2027-03-28T22:00:00Z",
        "2027-03-28T00:00, PT24H, 2027-03-28T23:00:00Z",
        "2027-03-28T01:00, PT2H, 2027-03-28T02:00:00Z",
        "2027-10-31T00:00, PT25H, 2027-10-31T23:00:00Z",
        "2027-10-31T00:00, PT24H, 2027-10-31T22:00:00Z",
        "2027-10-31T01:00, PT2H, 2027-10-31T01:00:00Z"
    })
    void countsTheTimeThatPassesWhereWorkGoesOnAcrossTheChange(LocalDateTime from, Duration working, Instant end) {
        assertThat(aroundTheClock(BERLIN).after(from.atZone(BERLIN).toInstant(), working))
                .isEqualTo(end);
    }

    /** In Berlin 02:00 to 03:00 is skipped in March and shown twice in October. */
    @Test
    void countsNothingTwiceAndNothingThatIsSkipped() {
        WeeklyCalendar night = sunday(WorkingHours.of(1, 2), WorkingHours.of(2, 3), WorkingHours.of(3, 4));
        Instant march = Instant.parse("2027-03-27T12:00:00Z");
        assertThat(night.after(march, Duration.ofHours(1))).isEqualTo("2027-03-28T01:00:00Z");
        assertThat(night.after(march, Duration.ofHours(2))).isEqualTo("2027-03-28T02:00:00Z");
        Instant october = Instant.parse("2027-10-30T12:00:00Z");
        assertThat(night.after(october, Duration.ofHours(1))).isEqualTo("2027-10-31T00:00:00Z");
        assertThat(night.after(october, Duration.ofHours(3))).isEqualTo("2027-10-31T02:00:00Z");
        assertThat(night.after(october, Duration.ofHours(4))).isEqualTo("2027-10-31T03:00:00Z");
        WeeklyCalendar skipped =
                sunday(new WorkingHours(LocalTime.of(2, 15), LocalTime.of(2, 45)), WorkingHours.of(3, 4));
        assertThat(skipped.after(march, Duration.ofMinutes(1))).isEqualTo("2027-03-28T01:01:00Z");
    }

    /** Midnight is skipped in Havana; a whole day was skipped in Samoa. */
    @Test
    void knowsZonesThatSkipMidnightOrADay() {
        ZoneId havana = ZoneId.of("America/Havana");
        WeeklyCalendar clock = aroundTheClock(havana);
        Instant eve = LocalDateTime.parse("2027-03-13T23:00").atZone(havana).toInstant();
        assertThat(clock.after(eve, Duration.ofHours(2))).isEqualTo(eve.plus(Duration.ofHours(2)));
        ZoneId apia = ZoneId.of("Pacific/Apia");
        WeeklyCalendar week = WeeklyCalendar.weekdays(apia, WorkingHours.of(10, 18));
        Instant thursday = LocalDateTime.parse("2011-12-29T17:00").atZone(apia).toInstant();
        assertThat(week.after(thursday, Duration.ofHours(2)).atZone(apia).toLocalDateTime())
                .isEqualTo("2012-01-02T11:00");
    }

    /** For any calendar, beginning and time: as many minutes are worked as a walk from minute to minute finds. */
    @Test
    void agreesWithAWalkFromMinuteToMinute() {
        SplittableRandom random = new SplittableRandom(42);
        List<ZoneId> zones = List.of(BERLIN, ZoneOffset.UTC, ZoneId.of("America/St_Johns"), ZoneId.of("Asia/Shanghai"));
        for (int round = 0; round < 60; round++) {
            ZoneId zone = zones.get(random.nextInt(zones.size()));
            WeeklyCalendar calendar = random(random, zone);
            Instant from = LocalDate.of(2027, random.nextBoolean() ? 3 : 10, 10)
                    .atStartOfDay(zone)
                    .toInstant()
                    .plus(Duration.ofMinutes(random.nextInt(25 * 24 * 60)));
            int minutes = 1 + random.nextInt(30 * 60);
            assertThat(calendar.after(from, Duration.ofMinutes(minutes)))
                    .as("%s from %s for %s", calendar, from, minutes)
                    .isEqualTo(walked(calendar, from, minutes));
        }
    }

    private static Instant walked(WeeklyCalendar calendar, Instant from, int minutes) {
        Instant now = from;
        for (int left = minutes; left > 0; now = now.plusSeconds(60)) {
            LocalDateTime clock = LocalDateTime.ofInstant(now, calendar.zone());
            boolean works = !calendar.holidays().contains(clock.toLocalDate())
                    && calendar.week().getOrDefault(clock.getDayOfWeek(), List.of()).stream()
                            .anyMatch(each -> !clock.toLocalTime().isBefore(each.from())
                                    && (each.endsWithTheDay()
                                            || clock.toLocalTime().isBefore(each.until())));
            left -= works ? 1 : 0;
        }
        return now;
    }

    /** The hours begin and end outside the night, in which clocks change. */
    private static WeeklyCalendar random(SplittableRandom random, ZoneId zone) {
        Map<DayOfWeek, List<WorkingHours>> week = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            int begin = 4 + random.nextInt(6);
            week.put(
                    day,
                    random.nextInt(3) == 0
                            ? List.of()
                            : List.of(WorkingHours.of(begin, begin + 3), WorkingHours.of(begin + 4, begin + 9)));
        }
        week.put(DayOfWeek.TUESDAY, List.of(WorkingHours.of(0, 24)));
        week.put(DayOfWeek.SUNDAY, List.of(WorkingHours.of(0, 24)));
        Set<LocalDate> holidays = Stream.generate(() -> LocalDate.of(2027, 3, 1).plusDays(random.nextInt(270)))
                .limit(20)
                .collect(Collectors.toSet());
        return new WeeklyCalendar(zone, week, holidays);
    }

    @Test
    void countsTheLongestTimeInTheShortestWeek() {
        WeeklyCalendar hour = sunday(WorkingHours.of(10, 11));
        Instant end = hour.after(Instant.parse("2027-01-04T00:00:00Z"), Duration.ofHours(WeeklyCalendar.WORKING_MAX));
        assertThat(end.atZone(BERLIN).toLocalDateTime())
                .isEqualTo(LocalDate.of(2027, 1, 10).plusWeeks(9_999).atTime(11, 0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT0S", "PT-1S", "PT10000H0.000000001S", "PT2562047788015215H30M7S"})
    void refusesATimeThatIsNotPositiveOrTooLong(String working) {
        assertThatThrownBy(() -> TEN_TO_SIX.after(Instant.EPOCH, Duration.parse(working)))
                .isInstanceOf(InvalidInputException.class);
    }

    @Test
    void refusesHoursThatAreNone() {
        assertFault("until", () -> WorkingHours.of(10, 10));
        assertFault("until", () -> WorkingHours.of(18, 10));
        assertFault("hours", () -> WorkingHours.of(-1, 10));
        assertFault("hours", () -> WorkingHours.of(10, 25));
        assertFault("from", () -> new WorkingHours(LocalTime.of(10, 0, 1), LocalTime.of(11, 0)));
        assertFault("until", () -> new WorkingHours(LocalTime.of(10, 0), LocalTime.MAX));
        assertFault("from", () -> new WorkingHours(null, LocalTime.of(11, 0)));
        assertThat(WorkingHours.of(0, 24)).isEqualTo(new WorkingHours(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT));
    }

    @Test
    void refusesACalendarThatIsNone() {
        WorkingHours noon = WorkingHours.of(12, 13);
        assertFault("week", () -> sunday());
        assertFault("week", () -> sunday(new WorkingHours(LocalTime.of(12, 0), LocalTime.of(12, 59))));
        assertFault("week", () -> sunday(noon, noon));
        assertFault("week", () -> sunday(noon, WorkingHours.of(10, 11)));
        assertFault("week", () -> sunday(WorkingHours.of(12, 24), WorkingHours.of(13, 14)));
        assertFault("week", () -> sunday(noon, null));
        assertFault(
                "week",
                () -> sunday(Stream.iterate(0, each -> each + 2)
                        .limit(WeeklyCalendar.HOURS_MAX + 1)
                        .map(each -> WorkingHours.of(each, each + 1))
                        .toArray(WorkingHours[]::new)));
        assertFault("week", () -> new WeeklyCalendar(BERLIN, null, Set.of()));
        assertFault("zone", () -> new WeeklyCalendar(null, Map.of(), Set.of()));
        Set<LocalDate> tooMany = Stream.iterate(LocalDate.of(2027, 1, 1), each -> each.plusDays(1))
                .limit(WeeklyCalendar.HOLIDAYS_MAX + 1)
                .collect(Collectors.toSet());
        assertFault("holidays", () -> TEN_TO_SIX.withHolidays(tooMany));
        assertFault("holidays", () -> TEN_TO_SIX.withHolidays(Set.of(LocalDate.MAX)));
        assertFault("holidays", () -> TEN_TO_SIX.withHolidays(new HashSet<>(Collections.singleton(null))));
    }

    @Test
    void takesHoursThatTouchAndLendsOutNothingThatCouldBeChanged() {
        WeeklyCalendar touching = sunday(WorkingHours.of(10, 12), WorkingHours.of(12, 24));
        assertThat(touching.week()).containsOnlyKeys(DayOfWeek.SUNDAY);
        assertThatThrownBy(() -> touching.week().clear()).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> touching.holidays().clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    private static void assertFault(String path, org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        assertThatThrownBy(call)
                .asInstanceOf(type(InvalidInputException.class))
                .extracting(refused -> refused.violations().get(0).path())
                .isEqualTo(path);
    }

    private static WeeklyCalendar aroundTheClock(ZoneId zone) {
        return new WeeklyCalendar(
                zone,
                Arrays.stream(DayOfWeek.values())
                        .collect(Collectors.toMap(each -> each, each -> List.of(WorkingHours.of(0, 24)))),
                Set.of());
    }

    private static WeeklyCalendar sunday(WorkingHours... hours) {
        return new WeeklyCalendar(BERLIN, Map.of(DayOfWeek.SUNDAY, Arrays.asList(hours)), Set.of());
    }

    private static LocalDateTime after(WeeklyCalendar calendar, LocalDateTime from, Duration working) {
        return calendar.after(from.atZone(BERLIN).toInstant(), working)
                .atZone(BERLIN)
                .toLocalDateTime();
    }
}
