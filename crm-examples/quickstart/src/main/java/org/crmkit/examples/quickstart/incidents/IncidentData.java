package org.crmkit.examples.quickstart.incidents;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.crmkit.examples.quickstart.csv.Fault;
import org.crmkit.reporting.period.ReportPeriod;

/**
 * The content of a CSV file of service tickets.
 *
 * @param tickets the valid rows
 * @param faults the rejected lines
 */
public record IncidentData(List<Ticket> tickets, List<Fault> faults) {

    private static final Instant WITHOUT_DATES =
            LocalDate.of(2025, 1, 1).atStartOfDay().toInstant(ZoneOffset.UTC);

    public IncidentData {
        tickets = List.copyOf(tickets);
        faults = List.copyOf(faults);
    }

    /** Returns the time of the first event. */
    Instant begin() {
        return moments().min(Instant::compareTo).orElse(WITHOUT_DATES);
    }

    /** Returns the time of the last event. */
    Instant end() {
        return moments().max(Instant::compareTo).orElse(WITHOUT_DATES);
    }

    /** Returns the period from the first to the last day, in UTC. */
    public ReportPeriod period() {
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
