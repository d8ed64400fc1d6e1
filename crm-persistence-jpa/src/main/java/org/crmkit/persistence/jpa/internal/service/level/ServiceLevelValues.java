package org.crmkit.persistence.jpa.internal.service.level;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.crmkit.service.level.Priority;
import org.crmkit.service.level.ServiceLevelAgreementId;
import org.crmkit.service.level.WeeklyCalendar;
import org.crmkit.service.level.WorkingHours;
import org.jspecify.annotations.Nullable;

/**
 * Converts the values of service levels to column values and back. A week is written as {@code 1 09:00-12:00 13:00-18:00;2
 * 09:00-18:00}, Monday being 1; holidays are days with blanks between them.
 */
public final class ServiceLevelValues {

    /** The maximum length of the name of a zone. */
    static final int ZONE_LENGTH = 64;

    private static final String DAYS = ";";
    private static final String PARTS = " ";
    private static final String UNTIL = "-";

    private ServiceLevelValues() {}

    /** Returns the priority of a stored urgency. */
    public static Priority priority(int urgency) {
        return Stream.of(Priority.values())
                .filter(each -> each.urgency() == urgency)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "the database holds the priority " + urgency + ", which only a newer version knows"));
    }

    /** Returns the urgency that is stored for a priority. */
    public static int priority(Priority priority) {
        return priority.urgency();
    }

    static ServiceLevelAgreementId serviceLevelAgreement(UUID id) {
        return new ServiceLevelAgreementId(id);
    }

    static @Nullable WeeklyCalendar calendar(@Nullable String zone, @Nullable String week, @Nullable String holidays) {
        return zone == null || week == null
                ? null
                : new WeeklyCalendar(ZoneId.of(zone), week(week), holidays == null ? Set.of() : days(holidays));
    }

    static String week(WeeklyCalendar calendar) {
        return calendar.week().entrySet().stream()
                .map(each -> each.getKey().getValue()
                        + each.getValue().stream()
                                .map(hours -> PARTS + hours.from() + UNTIL + hours.until())
                                .collect(Collectors.joining()))
                .collect(Collectors.joining(DAYS));
    }

    static @Nullable String holidays(WeeklyCalendar calendar) {
        return calendar.holidays().isEmpty()
                ? null
                : calendar.holidays().stream().map(LocalDate::toString).collect(Collectors.joining(PARTS));
    }

    private static Map<DayOfWeek, List<WorkingHours>> week(String text) {
        Map<DayOfWeek, List<WorkingHours>> week = new EnumMap<>(DayOfWeek.class);
        for (String day : text.split(DAYS, -1)) {
            List<String> parts = List.of(day.split(PARTS, -1));
            week.put(
                    DayOfWeek.of(Integer.parseInt(parts.get(0))),
                    parts.stream().skip(1).map(ServiceLevelValues::hours).toList());
        }
        return week;
    }

    private static WorkingHours hours(String text) {
        int between = text.indexOf(UNTIL);
        return new WorkingHours(
                LocalTime.parse(text.substring(0, between)), LocalTime.parse(text.substring(between + 1)));
    }

    private static Set<LocalDate> days(String text) {
        return Stream.of(text.split(PARTS, -1)).map(LocalDate::parse).collect(Collectors.toSet());
    }
}
