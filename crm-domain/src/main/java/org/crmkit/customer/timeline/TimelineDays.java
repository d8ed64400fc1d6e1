package org.crmkit.customer.timeline;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/**
 * Where in a timeline something stands of which only the day is known: at the beginning of its day in the zone of the tenant, below
 * everything else of that day and above everything of the day before. A later day always begins later, whatever the zone does
 * with its clocks.
 *
 * @param zone the zone of the tenant
 */
public record TimelineDays(ZoneId zone) {

    /**
     * Returns when a day begins. A day that the zone left out (Samoa had no 30 December 2011) stands a microsecond before the
     * next one.
     */
    public Instant begin(LocalDate day) {
        var begin = day.atStartOfDay(zone);
        return begin.toLocalDate().equals(day)
                ? begin.toInstant()
                : begin.toInstant().minus(1, ChronoUnit.MICROS);
    }

    /** Returns the last day that begins at an instant or before it. */
    public LocalDate lastBegunAt(Instant at) {
        LocalDate day = at.atZone(zone).toLocalDate();
        LocalDate next = day.plusDays(1);
        return begin(next).isAfter(at) ? day : next;
    }
}
