package org.crmkit.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.crmkit.examples.quickstart.csv.Folder;
import org.crmkit.examples.quickstart.trade.TradeReader;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Compares the reports of the library with numbers that are counted here directly from the lines of the sample of orders. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TradeFiguresTest {

    private static final LocalDate WATCH = LocalDate.of(2025, 9, 30);
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private Map<String, String> buyers = Map.of();
    private Map<String, LocalDate> days = Map.of();
    private List<String[]> lines = List.of();
    private List<String> customers = List.of();
    private JsonNode figures = new ObjectMapper().createObjectNode();

    @BeforeAll
    void play(@TempDir Path folder) throws IOException {
        Path json = folder.resolve("figures.json");
        assertThat(QuickstartRun.of("--json", json.toString()).status()).isZero();
        figures = new ObjectMapper().readTree(json.toFile());
        buyers = new HashMap<>();
        days = new HashMap<>();
        lines(TradeReader.ORDERS).forEach(each -> {
            buyers.put(each[0], each[1]);
            days.put(each[0], LocalDate.parse(each[3]));
        });
        lines = lines(TradeReader.DETAILS);
        customers = lines(TradeReader.CUSTOMERS).stream().map(each -> each[0]).toList();
    }

    @Test
    void addUpWhatEachCustomerBringsAndRoundOnce() {
        Map<String, BigDecimal> net = net(order -> true);

        JsonNode all = figures.get("contribution").get("all");
        assertThat(customers).hasSizeGreaterThan(net.size());
        assertThat(all.get("customers").asInt()).isEqualTo(net.size());
        assertThat(all.get("net").decimalValue()).isEqualByComparingTo(cents(sum(net)));
        net.forEach((customer, amount) -> assertThat(
                        all.get("byCustomer").get(customer).get("net").decimalValue())
                .as(customer)
                .isEqualByComparingTo(cents(amount)));
    }

    @Test
    void rankCustomersYearByYear() {
        for (int year : List.of(2024, 2025)) {
            Map<String, BigDecimal> net =
                    net(order -> days.getOrDefault(order, WATCH).getYear() == year);
            List<String> ranking = net.entrySet().stream()
                    .sorted(Map.Entry.<String, BigDecimal>comparingByValue().reversed())
                    .map(Map.Entry::getKey)
                    .toList();

            JsonNode report = figures.get("contribution").get(Integer.toString(year));
            assertThat(names(report.get("byCustomer"))).isEqualTo(ranking);
            assertThat(report.get("net").decimalValue()).isEqualByComparingTo(cents(sum(net)));
        }
    }

    @Test
    void drawTheLineWhereFourFifthsAreReached() {
        List<BigDecimal> amounts = net(order -> true).values().stream()
                .sorted(Comparator.reverseOrder())
                .toList();
        BigDecimal line =
                amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add).multiply(new BigDecimal("0.8"));
        int vital = 0;
        BigDecimal reached = BigDecimal.ZERO;
        while (reached.compareTo(line) < 0) {
            reached = reached.add(amounts.get(vital++));
        }

        assertThat(figures.get("contribution").get("all").get("vitalFew").asInt())
                .isEqualTo(vital);
        JsonNode levels = figures.get("composition").get("level");
        assertThat(levels.get("major").get("count").asInt()).isEqualTo(vital);
        assertThat(levels.get("regular").get("count").asInt()).isEqualTo(customers.size() - 1 - vital);
    }

    @Test
    void warnOfWhoeverHadNotOrderedForSixMonths() {
        Map<String, LocalDate> last = new HashMap<>();
        buyers.forEach((order, customer) -> {
            LocalDate day = days.getOrDefault(order, WATCH);
            if (!day.isAfter(WATCH)) {
                last.merge(customer, day, (one, other) -> one.isAfter(other) ? one : other);
            }
        });
        TreeSet<String> quiet = customers.stream()
                .filter(each -> !last.containsKey(each)
                        || last.getOrDefault(each, WATCH).plusMonths(6).isBefore(WATCH))
                .collect(Collectors.toCollection(TreeSet::new));

        JsonNode cases = figures.get("churnDetection").get("cases");
        assertThat(quiet).hasSize(6);
        assertThat(names(cases)).containsExactlyElementsOf(quiet);
        last.keySet().retainAll(quiet);
        last.forEach((customer, day) ->
                assertThat(cases.get(customer).get("lastDay").asText()).isEqualTo(day.toString()));
        assertThat(cases.get("QUAIN").get("lastDay").isNull()).isTrue();
    }

    @Test
    void tellWhatBecameOfThem() {
        JsonNode cases = figures.get("churnDetection").get("cases");

        assertThat(cases.get("MULLR").get("state").asText()).isEqualTo("LOST");
        assertThat(cases.get("MULLR").get("reason").asText()).isEqualTo("Has not ordered since 2024-11-04");
        assertThat(cases.get("PENAL").get("state").asText()).isEqualTo("RECOVERED");
        assertThat(cases.get("QUAIN").get("state").asText()).isEqualTo("WARNED");
        assertThat(cases.get("OSTRA").get("state").asText()).isEqualTo("DEFERRED");
        assertThat(cases.get("OSTRA").get("measures").get(0).asText())
                .isEqualTo("Call Jana Malá of Grand Hotel Ostrava and ask what has become of them since order 7107");
        JsonNode churn = figures.get("churn");
        assertThat(churn.get("activeAtStart").asInt()).isEqualTo(18);
        assertThat(churn.get("opened").asInt()).isEqualTo(6);
        assertThat(churn.get("lossRate").asText()).isEqualTo("5.56");
        assertThat(churn.get("recoveryRate").decimalValue()).isEqualByComparingTo("50");
    }

    @Test
    void countWhatWasFed() {
        JsonNode feed = figures.get("feed");

        assertThat(feed.get("orders").get("inserted").asInt()).isEqualTo(buyers.size());
        assertThat(feed.get("products").get("inserted").asInt()).isEqualTo(12);
        assertThat(feed.get("stock").get("inserted").asInt()).isEqualTo(12);
        assertThat(feed.get("statusUpdates").get("updated").asInt()).isPositive();
        feed.forEach(each -> assertThat(each.get("rejected").asInt()).isZero());
    }

    /** Returns the exact contribution of each customer by some of the orders. */
    private Map<String, BigDecimal> net(Predicate<String> orders) {
        return lines.stream()
                .filter(each -> orders.test(each[0]))
                .collect(Collectors.groupingBy(
                        each -> buyers.getOrDefault(each[0], ""),
                        TreeMap::new,
                        Collectors.reducing(BigDecimal.ZERO, TradeFiguresTest::net, BigDecimal::add)));
    }

    private static BigDecimal net(String[] line) {
        BigDecimal percent = HUNDRED.subtract(cents(new BigDecimal(line[4])).multiply(HUNDRED));
        return new BigDecimal(line[3])
                .multiply(cents(new BigDecimal(line[2])))
                .multiply(percent)
                .divide(HUNDRED);
    }

    private static BigDecimal sum(Map<String, BigDecimal> net) {
        return net.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal cents(BigDecimal amount) {
        return amount.setScale(2, RoundingMode.HALF_UP);
    }

    private static List<String> names(JsonNode node) {
        List<String> names = new ArrayList<>();
        node.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static List<String[]> lines(String file) {
        String text = new String(Folder.tradeSample().read(file), StandardCharsets.UTF_8);
        return text.lines().skip(1).map(line -> line.split(",", -1)).toList();
    }
}
