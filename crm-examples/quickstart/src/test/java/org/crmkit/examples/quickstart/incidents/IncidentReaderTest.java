package org.crmkit.examples.quickstart.incidents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.crmkit.examples.quickstart.csv.Complaint;
import org.crmkit.examples.quickstart.csv.CsvFolder;
import org.crmkit.examples.quickstart.csv.Fault;
import org.crmkit.examples.quickstart.csv.Folder;
import org.crmkit.kernel.value.Rating;
import org.crmkit.service.level.Priority;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IncidentReaderTest {

    private static final String FILE = "tickets.csv";
    private static final String HEADER = String.join(",", IncidentReader.COLUMNS) + "\n";
    private static final String GOOD =
            "A1,2025-01-02T08:00:00Z,Repair,2,Lift,Ann Lee,2025-01-02T10:30:00Z,2025-01-03T10:00:00Z,1,4";

    @Test
    void readsARow() {
        assertThat(read(GOOD).tickets())
                .containsExactly(new Ticket(
                        "A1",
                        Instant.parse("2025-01-02T08:00:00Z"),
                        "Repair",
                        Priority.HIGH,
                        "Lift",
                        "Ann Lee",
                        Instant.parse("2025-01-02T10:30:00Z"),
                        Instant.parse("2025-01-03T10:00:00Z"),
                        1,
                        Rating.of(4)));
    }

    @ParameterizedTest
    @CsvSource({
        "2025-01-02T08:00:00Z, 2025-01-02T08:00:00Z",
        "2025-01-02T08:00:00+08:00, 2025-01-02T00:00:00Z",
        "2025-01-02T08:00:00, 2025-01-02T08:00:00Z",
        "2025-01-02 08:00, 2025-01-02T08:00:00Z",
        "2025-01-02, 2025-01-02T00:00:00Z",
    })
    void readsATimeHoweverIsoHasIt(String text, Instant time) {
        assertThat(read(GOOD.replace("2025-01-02T08:00:00Z", text)).tickets())
                .extracting(Ticket::opened)
                .containsExactly(time);
    }

    @ParameterizedTest
    @CsvSource({
        "1,URGENT",
        "2,HIGH",
        "3,NORMAL",
        "4,LOW",
        "Critical,URGENT",
        "urgent,URGENT",
        "HIGH,HIGH",
        "medium,NORMAL",
        "Moderate,NORMAL",
        "normal,NORMAL",
        "low,LOW",
        "1 - Critical,URGENT",
        "3 - Moderate,NORMAL"
    })
    void knowsThePriorities(String text, Priority priority) {
        assertThat(read(GOOD.replace(",2,", "," + text + ",")).tickets())
                .extracting(Ticket::priority)
                .containsExactly(priority);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "A1,2025-01-02,Repair,2,Lift,Ann,,,0, | number | A1 is there already",
                ",2025-01-02,Repair,2,Lift,Ann,,,0, | number | is missing",
                "A2,2025-02-30,Repair,2,Lift,Ann,,,0, | opened_at | there is no time 2025-02-30",
                "A2,2.1.2025,Repair,2,Lift,Ann,,,0, | opened_at | there is no time 2.1.2025",
                "A2,2025-01-02T25:00,Repair,2,Lift,Ann,,,0, | opened_at | there is no time",
                "A2,1025-01-02,Repair,2,Lift,Ann,,,0, | opened_at | there is no time",
                "A2,2075-01-02,Repair,2,Lift,Ann,,,0, | opened_at | from the middle of the data",
                "A2,2025-01-02,Repair,2,Lift,Ann,2075-01-02,,0, | resolved_at | from the middle of the data",
                "A2,,Repair,2,Lift,Ann,,,0, | opened_at | is missing",
                "A2,2025-01-02,,2,Lift,Ann,,,0, | type | is missing",
                "A2,2025-01-02,Repair,0,Lift,Ann,,,0, | priority | there is no priority 0",
                "A2,2025-01-02,Repair,soon,Lift,Ann,,,0, | priority | there is no priority soon",
                "A2,2025-01-02,Repair,-,Lift,Ann,,,0, | priority | there is no priority -",
                "A2,2025-01-02,Repair,,Lift,Ann,,,0, | priority | is missing",
                "A2,2025-01-02,Repair,2,,Ann,,,0, | assignment_group | is missing",
                "A2,2025-01-02,Repair,2,Lift,,2025-01-03,,0, | assigned_to | although somebody handled it",
                "A2,2025-01-02,Repair,2,Lift,,,,1, | assigned_to | although somebody handled it",
                "A2,2025-01-02,Repair,2,Lift,Ann,2025-01-01,,0, | resolved_at | is before it was opened",
                "A2,2025-01-02,Repair,2,Lift,Ann,2025-01-04,2025-01-03,0, | closed_at | is before it was resolved",
                "A2,2025-01-02,Repair,2,Lift,Ann,,2025-01-03,0, | closed_at | although it is not resolved",
                "A2,2025-01-02,Repair,2,Lift,Ann,,,, | reopen_count | is missing",
                "A2,2025-01-02,Repair,2,Lift,Ann,,,-1, | reopen_count | -1 is no count of 0 to 99",
                "A2,2025-01-02,Repair,2,Lift,Ann,,,100, | reopen_count | 100 is no count of 0 to 99",
                "A2,2025-01-02,Repair,2,Lift,Ann,2025-01-03,2025-01-04,0,6 | satisfaction | 6 is no rating of 1 to 5",
                "A2,2025-01-02,Repair,2,Lift,Ann,2025-01-03,2025-01-04,0,0 | satisfaction | 0 is no rating of 1 to 5",
                "A2,2025-01-02,Repair,2,Lift,Ann,2025-01-03,,0,4 | satisfaction | although it is not closed",
                "A2,2025-01-02,Repair,2,Lift,Ann,,,0 | satisfaction | 9 columns instead of 10",
                "A2,2025-01-02,Repair,2,Lift,Ann,,,0,,x | satisfaction | 11 columns instead of 10",
            })
    void tellsFileLineAndColumnOfABadLineAndKeepsTheOthers(String bad, String column, String reason) {
        IncidentData data = read(GOOD, bad, GOOD.replace("A1", "A3"), GOOD.replace("A1", "A4"));

        assertThat(data.tickets()).extracting(Ticket::number).containsExactly("A1", "A3", "A4");
        assertThat(data.faults()).singleElement().satisfies(fault -> {
            assertThat(fault.file()).isEqualTo(FILE);
            assertThat(fault.line()).isEqualTo(3);
            assertThat(fault.column()).isEqualTo(column);
            assertThat(fault.reason()).contains(reason);
        });
    }

    @Test
    void tellsTheColumnThatIsNotUtf8() {
        byte[] latin =
                (HEADER + GOOD.replace("Ann Lee", "Anné Lee") + "\n" + GOOD).getBytes(StandardCharsets.ISO_8859_1);

        IncidentData data = IncidentReader.read(new CsvFolder().with(FILE, latin), FILE);

        assertThat(data.faults()).containsExactly(new Fault(FILE, 2, "assigned_to", "is not UTF-8"));
        assertThat(data.tickets()).hasSize(1);
    }

    @Test
    void complainsOfAMissingFileAndOfAnotherHeader() {
        assertThatThrownBy(() -> IncidentReader.read(new CsvFolder(), FILE))
                .isInstanceOf(Complaint.class)
                .hasMessageContaining(FILE);
        assertThatThrownBy(() -> IncidentReader.read(new CsvFolder().with(FILE, "a,b\n"), FILE))
                .isInstanceOf(Complaint.class)
                .hasMessageStartingWith("The first line of " + FILE + " should be number,opened_at,");
    }

    @Test
    void readsARatingAsSomeProgramsWriteIt() {
        assertThat(read(GOOD.replace(",1,4", ",1.0,4.0")).tickets())
                .isEqualTo(read(GOOD).tickets());
    }

    @Test
    void findsNoFaultInTheSample() {
        IncidentData sample = IncidentReader.read(Folder.sample(), IncidentReader.SAMPLE);

        assertThat(sample.faults()).isEmpty();
        assertThat(sample.tickets()).hasSizeBetween(200, 500);
        assertThat(List.of(
                        sample.period().from().getYear(),
                        sample.period().until().minusDays(1).getYear()))
                .containsOnly(2025);
    }

    private static IncidentData read(String... lines) {
        return IncidentReader.read(new CsvFolder().with(FILE, HEADER + String.join("\n", lines) + "\n"), FILE);
    }
}
