package org.crmkit.examples;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What a folder of CSV files says.
 *
 * @param team everybody, in the order of their file
 * @param deals the rows of the pipeline that can go in
 * @param faults the lines that cannot
 */
record PipelineData(List<TeamMember> team, List<Deal> deals, List<Fault> faults) {

    private static final LocalDate WITHOUT_DATES = LocalDate.of(2025, 1, 1);

    PipelineData {
        team = List.copyOf(team);
        deals = List.copyOf(deals);
        faults = List.copyOf(faults);
    }

    /** Returns the first day on which something happens. */
    LocalDate firstDay() {
        return days().min(LocalDate::compareTo).orElse(WITHOUT_DATES);
    }

    /** Returns the last day on which something happens. */
    LocalDate lastDay() {
        return days().max(LocalDate::compareTo).orElse(WITHOUT_DATES);
    }

    private Stream<LocalDate> days() {
        return deals.stream()
                .flatMap(each -> Stream.of(each.engaged(), each.closed()))
                .filter(Objects::nonNull);
    }
}
