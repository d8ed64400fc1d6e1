package org.crmkit.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.crmkit.examples.quickstart.csv.Complaint;
import org.crmkit.examples.quickstart.csv.CsvFolder;
import org.crmkit.examples.quickstart.incidents.IncidentReader;
import org.crmkit.examples.quickstart.options.Options;
import org.crmkit.examples.quickstart.output.Columns;
import org.crmkit.examples.quickstart.pipeline.PipelineReader;
import org.crmkit.examples.quickstart.store.Stores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuickstartTest {

    static final String WON = "A1,Lin Mei,GTXPro,Blue Lotus,Won,2017-01-02,2017-03-04,4500.50";
    static final String WON_BY_ANOTHER = "A2,Anna Berg,MG,Blue Lotus,Won,2017-01-03,2017-03-10,49.50";
    static final String SAME_DAY = "A3,Anna Berg,MG,Café Été,Lost,2017-04-05,2017-04-05,0";
    static final String ENGAGING = "A4,Anna Berg,MG,,Engaging,2017-05-01,,";
    static final String PROSPECTING = "A5,Lin Mei,MG,,Prospecting,,,";

    @TempDir
    Path folder;

    @Test
    void tellsTheStoryOfTheSample() {
        long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        QuickstartRun run = QuickstartRun.of();

        assertThat(run.err()).isEmpty();
        assertThat(run.status()).isZero();
        assertThat(run.out())
                .contains(
                        "The story of one opportunity: Maestro 3 Pro for 蓝莲酒店集团",
                        "assigns it to Lin Mei",
                        "wins it for 86,420 USD",
                        "The win made them customer KH202506120001, looked after by Lin Mei.",
                        "NotAllowedException (not-allowed)",
                        "IllegalTransitionException (illegal-transition)",
                        "NotFoundException (not-found)",
                        "不能开发失败",
                        "Funnel",
                        "Win rate",
                        "Top sellers",
                        "is rejected in opportunity.lose: illegal-transition")
                .contains(
                        "What became of 蓝莲酒店集团, customer KH202506120001",
                        "records a visit with 赵敏, Xu Lan: Tasting new roasts",
                        "records 2/5, “It jams again.” It goes back to 陈思远",
                        "records 5/5, “Runs like new.” It goes to the archive",
                        "removes contact 赵敏, who has left",
                        "Whom to talk to first now: Xu Lan",
                        "FW202601040001  The grinder jams        came back once, in the end rated 5/5",
                        "service request  The grinder jams                  archived   Lin Mei",
                        "asks Laboratory for an opinion until ",
                        "a quality complaint: Seals leak",
                        "gives its opinion: justified",
                        "Maestro 3 Pro, batch B-2506, cause material: 1 complaint about 3 pieces, remedies 84.50 USD",
                        "justified, “The rubber of this batch is too soft.”",
                        "Overdue opinions before it was given: 1",
                        "Results by office",
                        "Expired opportunities: the job has recorded ",
                        "Handled in time, ",
                        "263 requests, 249 archived, 14 open, 9 people")
                .contains(
                        "Contribution of each customer",
                        "──── 80 % ────",
                        "Sales by type of product, net of returns",
                        "Active customers by level, credit and satisfaction",
                        "Churn detection as of 2025-09-30: 18 customers looked at, 6 cases opened",
                        "recovered   Marek Dvořák",
                        "162 orders, 18 customers, 6 churn cases")
                .contains("What to try next", "--html page.html", "--data DIR", "docs/embedding.md");
        assertThat(run.out().lines())
                .allSatisfy(line -> assertThat(Columns.width(line)).isLessThanOrEqualTo(100));
        long taken = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start;
        // CPU time of this thread instead of elapsed time, because the machine may be busy with other work.
        assertThat(Duration.ofNanos(taken)).isLessThan(Duration.ofSeconds(5));
    }

    @Test
    void writesTheFiguresAsJson() throws IOException {
        Path json = folder.resolve("figures.json");
        new CsvFolder()
                .pipeline(WON, WON_BY_ANOTHER, SAME_DAY, ENGAGING, PROSPECTING, "A6,Lin Mei,MG,,Waiting,,,")
                .writeTo(folder);

        QuickstartRun run = QuickstartRun.of("--data", folder.toString(), "--json", json.toString());

        assertThat(run.err()).isEmpty();
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.out())
                .contains("1 line was rejected")
                .contains("  sales_pipeline.csv, line 7, column deal_stage: there is no stage Waiting");
        assertThat(withoutElapsed(json)).isEqualTo("""
                        {
                          "counts" : {
                            "Won" : 2,
                            "Lost" : 1,
                            "Engaging" : 1,
                            "Prospecting" : 1
                          },
                          "wonValue" : 4550,
                          "winRate" : 66.67,
                          "cycleDays" : {
                            "min" : 0,
                            "max" : 66,
                            "mean" : 42.333
                          },
                          "wonByMonth" : {
                            "2017-03" : 4550
                          },
                          "byAgent" : {
                            "Lin Mei" : {
                              "won" : 1,
                              "lost" : 0,
                              "value" : 4500.50
                            },
                            "Anna Berg" : {
                              "won" : 1,
                              "lost" : 1,
                              "value" : 49.50
                            }
                          },
                          "byAccount" : {
                            "Blue Lotus" : {
                              "won" : 2,
                              "value" : 4550
                            }
                          },
                          "rejected" : [
                            {
                              "file" : "sales_pipeline.csv",
                              "line" : 7,
                              "column" : "deal_stage",
                              "reason" : "there is no stage Waiting"
                            }
                          ],
                        """);
        JsonNode elapsed = new ObjectMapper().readTree(json.toFile()).get("elapsed");
        assertThat(elapsed.get("store").asText()).isEqualTo("memory");
        assertThat(elapsed.get("commands").asInt()).isPositive();
    }

    @Test
    void playsAPipelineWithoutAnyRow() throws IOException {
        Path json = folder.resolve("figures.json");
        new CsvFolder().with(PipelineReader.PIPELINE, CsvFolder.PIPELINE_HEADER).writeTo(folder);

        QuickstartRun run = QuickstartRun.of("--data", folder.toString(), "--json", json.toString());

        assertThat(run.err()).isEmpty();
        assertThat(run.status()).isZero();
        JsonNode figures = new ObjectMapper().readTree(json.toFile());
        assertThat(figures.get("winRate").isNull()).isTrue();
        assertThat(figures.get("wonValue").asInt()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"sales_pipeline.csv", "sales_teams.csv", "accounts.csv", "products.csv"})
    void writesNothingWhereAFileIsMissing(String file) throws IOException {
        Path json = folder.resolve("figures.json");
        new CsvFolder().pipeline(WON).without(file).writeTo(folder);

        QuickstartRun run = QuickstartRun.of("--data", folder.toString(), "--json", json.toString());

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).isEqualTo("There is no file " + folder.resolve(file) + "." + System.lineSeparator());
        assertThat(json).doesNotExist();
    }

    @Test
    void complainsInOneSentenceOfAWrongOption() {
        QuickstartRun run = QuickstartRun.of("--sample");

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.err().lines()).containsExactly("There is no option --sample; --help lists those there are.");
    }

    @Test
    void complainsOfAFolderOrTargetThatIsNotThere() {
        Path nowhere = folder.resolve("nowhere");

        assertThat(QuickstartRun.of("--data", nowhere.toString()).err().lines())
                .containsExactly("There is no folder " + nowhere + ".");
        assertThat(QuickstartRun.of("--json", nowhere.resolve("x.json").toString())
                        .err()
                        .lines())
                .containsExactly("There is no folder for " + nowhere.resolve("x.json") + ".");
        assertThat(QuickstartRun.of("--json", folder.toString()).status()).isEqualTo(1);
    }

    @Test
    void complainsOfADatabaseThatCannotBeReached() {
        QuickstartRun run =
                QuickstartRun.of("--store", "h2", "--url", "jdbc:h2:mem:nobody-made-it;IFEXISTS=TRUE", "--user", "sa");

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err().lines()).singleElement().asString().startsWith("The database jdbc:h2:mem:nobody-made-it");
    }

    @Test
    void namesTheProfileWhereMariaDbIsNotThere() {
        assertThatThrownBy(() -> Stores.mariaDb("org.crmkit.examples.quickstart.store.Nowhere"))
                .isInstanceOf(Complaint.class)
                .hasMessageContaining("-Pmariadb");
        assertThatThrownBy(() -> Stores.requireMariaDbDriver("jdbc:nowhere://localhost/crm"))
                .isInstanceOf(Complaint.class)
                .hasMessage(
                        "MariaDB's driver comes only with the Maven profile mariadb: add -Pmariadb to the command.");
    }

    @Test
    void complainsOfAMariaDbServerThatCannotBeUsed() {
        QuickstartRun run = QuickstartRun.of("--store", "mariadb", "--url", "jdbc:mariadb://localhost:1/crm");

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err().lines())
                .singleElement()
                .asString()
                .containsAnyOf("-Pmariadb", "The database jdbc:mariadb://localhost:1/crm cannot be used");
    }

    @Test
    void saysWhatItCanDo() {
        QuickstartRun run = QuickstartRun.of("--help");

        assertThat(run.status()).isZero();
        assertThat(run.out()).isEqualTo(Options.helpText());
    }

    @Test
    void saysNotToTryWhatWasDone() throws IOException {
        Path html = folder.resolve("page.html");
        new CsvFolder().pipeline(WON).writeTo(folder);

        QuickstartRun run = QuickstartRun.of("--data", folder.toString(), "--html", html.toString());

        assertThat(run.out().substring(run.out().indexOf("What to try next")))
                .contains("open " + html + " in a browser", "docs/embedding.md")
                .doesNotContain("--html", "--data");
    }

    @Test
    void playsServiceTickets() throws IOException {
        Path json = folder.resolve("figures.json");
        Path tickets = folder.resolve("tickets.csv");
        Files.writeString(tickets, String.join(",", IncidentReader.COLUMNS) + """

                A1,2025-01-02T08:00:00Z,Complaint,1,Lift,Ann Lee,2025-01-02T10:00:00Z,2025-01-03T10:00:00Z,0,1
                A2,2025-01-02T08:00:00Z,Escalator,High,Lift,Ben Fox,2025-01-02T14:00:00Z,2025-01-03T10:00:00Z,2,
                A3,2025-01-03T08:00:00Z,escalator,4 - Low,Gate,Ann Lee,2025-01-03T18:00:00Z,,0,
                A4,2025-01-04T08:00:00Z,投诉,3,Gate,Cy Doe,,,1,
                A5,2025-01-05T08:00:00Z,Escalator,3,Gate,,,,0,
                A6,2025-01-05T08:00:00Z,Escalator,5,Gate,,,,0,
                """);

        QuickstartRun run = QuickstartRun.of("--incidents", tickets.toString(), "--json", json.toString());

        assertThat(run.err()).isEmpty();
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.out())
                .contains("  tickets.csv, line 7, column priority: there is no priority 5", "5 requests, 2 archived")
                .doesNotContain("opportunit");
        assertThat(withoutElapsed(json)).isEqualTo("""
                        {
                          "byType" : {
                            "Escalator" : 3,
                            "Complaint" : 2
                          },
                          "hoursToHandle" : {
                            "median" : 6.000,
                            "p90" : 9.200
                          },
                          "reopened" : 2,
                          "open" : 3,
                          "archived" : 2,
                          "rejected" : [
                            {
                              "file" : "tickets.csv",
                              "line" : 7,
                              "column" : "priority",
                              "reason" : "there is no priority 5"
                            }
                          ],
                        """);
    }

    @Test
    void playsAFileWithoutAnyTicket() throws IOException {
        Path json = folder.resolve("figures.json");
        Path tickets = folder.resolve("tickets.csv");
        Files.writeString(tickets, String.join(",", IncidentReader.COLUMNS) + "\n");

        QuickstartRun run = QuickstartRun.of("--incidents", tickets.toString(), "--json", json.toString());

        assertThat(run.status()).isZero();
        JsonNode figures = new ObjectMapper().readTree(json.toFile());
        assertThat(figures.get("hoursToHandle").get("median").isNull()).isTrue();
        assertThat(figures.get("open").asInt()).isZero();
    }

    @Test
    void writesNothingWhereTheTicketsAreMissing() {
        Path json = folder.resolve("figures.json");
        Path nowhere = folder.resolve("nowhere.csv");

        QuickstartRun run = QuickstartRun.of("--incidents", nowhere.toString(), "--json", json.toString());

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.err().lines()).containsExactly("There is no file " + nowhere + ".");
        assertThat(json).doesNotExist();
    }

    /** Returns the file's text up to the block that may differ from run to run. */
    static String withoutElapsed(Path json) throws IOException {
        String text = Files.readString(json);
        assertThat(text).endsWith("  }\n}\n").doesNotContain("\r");
        return text.substring(0, text.indexOf("  \"elapsed\""));
    }
}
