package org.crmkit.examples.quickstart.pipeline;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.crmkit.examples.quickstart.csv.Fault;

/**
 * The content of a folder of sales files.
 *
 * @param team all team members, in the order of their file
 * @param deals the valid rows of the pipeline
 * @param faults the rejected lines
 */
public record PipelineData(List<TeamMember> team, List<Deal> deals, List<Fault> faults) {

    private static final LocalDate WITHOUT_DATES = LocalDate.of(2025, 1, 1);

    public PipelineData {
        team = List.copyOf(team);
        deals = List.copyOf(deals);
        faults = List.copyOf(faults);
    }

    /** Returns the day of the first event. */
    LocalDate firstDay() {
        return days().min(LocalDate::compareTo).orElse(WITHOUT_DATES);
    }

    /** Returns the day of the last event. */
    public LocalDate lastDay() {
        return days().max(LocalDate::compareTo).orElse(WITHOUT_DATES);
    }

    private Stream<LocalDate> days() {
        return deals.stream()
                .flatMap(each -> Stream.of(each.engaged(), each.closed()))
                .filter(Objects::nonNull);
    }
}
