package org.crmkit.customer.timeline;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/**
 * The position in a timeline of an item for which only the day is known: at the beginning of its day in the zone of the tenant,
 * before everything else of that day and after everything of the day before. A later day always begins later, even where the zone
 * changes its clocks.
 *
 * @param zone the zone of the tenant
 */
public record TimelineDays(ZoneId zone) {

    /**
     * Returns when a day begins. A day that does not exist in the zone (Samoa had no 30 December 2011) is placed a microsecond
     * before the next day.
     */
    public Instant begin(LocalDate day) {
        var begin = day.atStartOfDay(zone);
        return begin.toLocalDate().equals(day)
                ? begin.toInstant()
                : begin.toInstant().minus(1, ChronoUnit.MICROS);
    }

    /** Returns the last day that begins at or before an instant. */
    public LocalDate lastBegunAt(Instant at) {
        LocalDate day = at.atZone(zone).toLocalDate();
        LocalDate next = day.plusDays(1);
        return begin(next).isAfter(at) ? day : next;
    }
}
