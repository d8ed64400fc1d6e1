package org.crmkit.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Compares the reports of the library with numbers that are counted here directly from the lines of the sample. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FiguresTest {

    private Path folder = Path.of("");
    private List<String[]> rows = List.of();
    private List<String[]> tickets = List.of();
    private JsonNode figures = new ObjectMapper().createObjectNode();
    private String text = "";

    @BeforeAll
    void play(@TempDir Path temporary) throws IOException {
        folder = temporary;
        rows = lines(PipelineReader.PIPELINE);
        tickets = lines(IncidentReader.SAMPLE);
        text = json(StoreKind.MEMORY);
        figures = new ObjectMapper().readTree(text + "\"elapsed\" : 0 }");
    }

    @Test
    void countsEveryStage() {
        assertThat(rows).hasSizeGreaterThan(100);
        for (String stage : List.of("Won", "Lost", "Engaging", "Prospecting")) {
            assertThat(figures.get("counts").get(stage).asLong())
                    .as(stage)
                    .isEqualTo(rows.stream().filter(row -> row[4].equals(stage)).count());
        }
        assertThat(figures.get("rejected")).isEmpty();
    }

    @Test
    void sumsWhatWasWonByAgentAccountAndMonth() {
        assertThat(figures.get("wonValue").asLong()).isEqualTo(sum(row -> "").get(""));
        assertThat(values(figures.get("byAgent"))).containsAllEntriesOf(sum(row -> row[1]));
        assertThat(values(figures.get("byAccount"))).isEqualTo(sum(row -> row[3]));
        assertThat(values(figures.get("wonByMonth"))).isEqualTo(sum(row -> row[6].substring(0, 7)));
    }

    @Test
    void countsWhatEachAgentWonAndLost() {
        figures.get("byAgent").properties().forEach(agent -> {
            assertThat(agent.getValue().get("won").asLong()).isEqualTo(count("Won", agent.getKey()));
            assertThat(agent.getValue().get("lost").asLong()).isEqualTo(count("Lost", agent.getKey()));
        });
        assertThat(figures.get("byAgent")).hasSize((int) rows.stream()
                .filter(row -> !row[6].isEmpty())
                .map(row -> row[1])
                .distinct()
                .count());
    }

    @Test
    void countsTheTicketsOfEveryType() {
        assertThat(tickets).hasSizeBetween(200, 500);
        Map<String, Long> byType =
                tickets.stream().collect(Collectors.groupingBy(row -> row[2], Collectors.counting()));
        assertThat(figures.get("byType")).hasSize(byType.size());
        byType.forEach((type, count) ->
                assertThat(figures.get("byType").get(type).asLong()).as(type).isEqualTo(count));
        long closed = tickets.stream().filter(row -> !row[7].isEmpty()).count();
        assertThat(figures.get("archived").asLong()).isEqualTo(closed);
        assertThat(figures.get("open").asLong()).isEqualTo(tickets.size() - closed);
        assertThat(figures.get("reopened").asLong())
                .isEqualTo(tickets.stream().filter(row -> !row[8].equals("0")).count());
    }

    @Test
    void timesTheTicketsThatWereResolved() {
        double[] hours = tickets.stream()
                .filter(row -> !row[6].isEmpty())
                .mapToDouble(row -> Duration.between(Instant.parse(row[1]), Instant.parse(row[6]))
                                .toSeconds()
                        / 3600.0)
                .sorted()
                .toArray();

        assertThat(figures.get("hoursToHandle").get("median").asDouble())
                .isCloseTo(quantile(hours, 0.5), within(0.0006));
        assertThat(figures.get("hoursToHandle").get("p90").asDouble()).isCloseTo(quantile(hours, 0.9), within(0.0006));
    }

    @Test
    void ratesAndTimesWhatWasClosed() {
        double won = rows.stream().filter(row -> row[4].equals("Won")).count();
        var days = rows.stream()
                .filter(row -> !row[6].isEmpty())
                .mapToLong(row -> ChronoUnit.DAYS.between(LocalDate.parse(row[5]), LocalDate.parse(row[6])))
                .summaryStatistics();

        assertThat(figures.get("winRate").asDouble()).isEqualTo(Math.round(won * 10_000 / days.getCount()) / 100.0);
        assertThat(figures.get("cycleDays").get("min").asLong()).isEqualTo(days.getMin());
        assertThat(figures.get("cycleDays").get("max").asLong()).isEqualTo(days.getMax());
        assertThat(figures.get("cycleDays").get("mean").asDouble())
                .isEqualTo(Math.round(days.getAverage() * 1000) / 1000.0);
    }

    @ParameterizedTest
    @EnumSource(names = {"H2", "POSTGRES", "MARIADB"})
    void areTheSameBytesOnEveryStore(StoreKind store) throws IOException {
        assumeTrue(isInThisLane(store), () -> "This lane leaves out " + store + ": mvn -B verify -Pmatrix");
        assertThat(json(store)).isEqualTo(text);
    }

    /** Skipped if no folder with the data is configured; the replay in memory may take ten seconds of CPU time. */
    @Test
    void areThoseOfTheRealPipeline() throws IOException {
        String data = RealData.of(Form.SALES).toString();
        Path json = folder.resolve("real.json");

        long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        QuickstartRun run = QuickstartRun.of("--data", data, "--json", json.toString());
        Duration cpu = Duration.ofNanos(ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start);

        assertThat(run.status()).isZero();
        assertThat(run.out()).contains("8,800 opportunities, 85 customers");
        JsonNode real = new ObjectMapper().readTree(json.toFile());
        assertThat(real.get("counts").toString())
                .isEqualTo("{\"Won\":4238,\"Lost\":2473,\"Engaging\":1589,\"Prospecting\":500}");
        assertThat(real.get("wonValue").asLong()).isEqualTo(10_005_534);
        assertThat(real.get("winRate").asText()).isEqualTo("63.15");
        assertThat(real.get("cycleDays").toString()).isEqualTo("{\"min\":1,\"max\":138,\"mean\":47.985}");
        assertThat(real.get("wonByMonth").toString())
                .isEqualTo("{\"2017-03\":1134672,\"2017-04\":721932,\"2017-05\":1025713,\"2017-06\":1338466,"
                        + "\"2017-07\":696932,\"2017-08\":1050059,\"2017-09\":1235264,\"2017-10\":731980,"
                        + "\"2017-11\":938943,\"2017-12\":1131573}");
        assertThat(real.get("byAgent").get("Darcel Schlecht").toString())
                .isEqualTo("{\"won\":349,\"lost\":204,\"value\":1153214}");
        assertThat(real.get("byAccount").get("Kan-code").get("value").asLong()).isEqualTo(341_455);
        assertThat(cpu)
                .as(
                        "CPU time of the thread that replays, not the time that passed: the machine may have other things to do")
                .isLessThan(Duration.ofSeconds(10));
    }

    /** The property is a list such as {@code h2,postgresql}; the profiles of the build set it. */
    private static boolean isInThisLane(StoreKind store) {
        return List.of(System.getProperty("crm.databases", "h2,postgresql").split(",")).stream()
                .anyMatch(each -> each.startsWith(store.name().toLowerCase(Locale.ROOT)));
    }

    private String json(StoreKind store) throws IOException {
        Path json = folder.resolve(store.option() + ".json");
        QuickstartRun run = QuickstartRun.of("--store", store.option(), "--json", json.toString());
        assertThat(run.err()).isEmpty();
        assertThat(run.status()).isZero();
        return QuickstartTest.withoutElapsed(json);
    }

    private static double quantile(double[] sorted, double part) {
        double place = part * (sorted.length - 1);
        int below = (int) place;
        return sorted[below] + (sorted[below + 1] - sorted[below]) * (place - below);
    }

    private static List<String[]> lines(String file) {
        String text = new String(Folder.sample().read(file), StandardCharsets.UTF_8);
        return text.lines().skip(1).map(line -> line.split(",", -1)).toList();
    }

    private long count(String stage, String agent) {
        return rows.stream()
                .filter(row -> row[4].equals(stage) && row[1].equals(agent))
                .count();
    }

    private Map<String, Long> sum(Function<String[], String> by) {
        return rows.stream()
                .filter(row -> row[4].equals("Won"))
                .collect(
                        Collectors.groupingBy(by, TreeMap::new, Collectors.summingLong(row -> Long.parseLong(row[7]))));
    }

    private static Map<String, Long> values(JsonNode byName) {
        Map<String, Long> values = new TreeMap<>();
        byName.properties().forEach(each -> {
            JsonNode value = each.getValue().isObject() ? each.getValue().get("value") : each.getValue();
            values.put(each.getKey(), value.asLong());
        });
        return values;
    }
}
