package org.crmkit.examples;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.crmkit.reporting.period.ReportPeriod;

/**
 * What a CSV file of service tickets says.
 *
 * @param tickets the rows that can go in
 * @param faults the lines that cannot
 */
record IncidentData(List<Ticket> tickets, List<Fault> faults) {

    private static final Instant WITHOUT_DATES =
            LocalDate.of(2025, 1, 1).atStartOfDay().toInstant(ZoneOffset.UTC);

    IncidentData {
        tickets = List.copyOf(tickets);
        faults = List.copyOf(faults);
    }

    /** Returns the first moment at which something happens. */
    Instant begin() {
        return moments().min(Instant::compareTo).orElse(WITHOUT_DATES);
    }

    /** Returns the last moment at which something happens. */
    Instant end() {
        return moments().max(Instant::compareTo).orElse(WITHOUT_DATES);
    }

    /** Returns the days from the first to the last moment, in UTC. */
    ReportPeriod period() {
        return new ReportPeriod(
                LocalDate.ofInstant(begin(), ZoneOffset.UTC),
                LocalDate.ofInstant(end(), ZoneOffset.UTC).plusDays(1),
                ZoneOffset.UTC);
    }

    private Stream<Instant> moments() {
        return tickets.stream()
                .flatMap(each -> Stream.of(each.opened(), each.resolved(), each.closed()))
                .filter(Objects::nonNull);
    }
}
