package org.crmkit.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.crmkit.examples.quickstart.csv.CsvFolder;
import org.crmkit.examples.quickstart.output.Columns;
import org.crmkit.examples.quickstart.purchases.PurchaseReader;
import org.crmkit.examples.quickstart.trade.TradeColumns;
import org.crmkit.examples.quickstart.trade.TradeFolder;
import org.crmkit.examples.quickstart.trade.TradeReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TradeQuickstartTest {

    @TempDir
    Path folder;

    @Test
    void showsWhoBringsTheMoneyAndWhoHasStoppedBuying() throws IOException {
        TradeFolder.small().writeTo(folder);

        QuickstartRun run = QuickstartRun.of("--data", folder.toString(), "--as-of", "2025-08-15");

        assertThat(run.err()).isEmpty();
        assertThat(run.status()).isZero();
        assertThat(run.out())
                .contains(
                        "Playing 3 orders of 3 customers from 2025-01-02 to 2025-09-01",
                        "──── 80 % ────",
                        "All           209.82 USD net, 226.97 gross, of 2 customers; 2 make 80 %",
                        "level         major                     2",
                        "Churn detection as of 2025-08-15: 3 customers looked at, 3 cases opened",
                        "ETE     never ordered                             warned",
                        "FJORD   last order 11 of 2025-02-03               deferred    Ben Fox",
                        "Ben Fox defers it: Call Fjordview and ask what has become of them since order 11",
                        "LOTUS   last order 10 of 2025-01-02               recovered   Ada Root",
                        "Given up: Has not ordered since 2025-01-02",
                        "Ordered again after churn detection",
                        "0 active at the start, 3 warned of, 1 lost, 1 recovered; loss rate –, recovery rate 50.0 %",
                        "3 orders, 3 customers, 3 churn cases");
        assertThat(run.out().lines())
                .allSatisfy(line -> assertThat(Columns.width(line)).isLessThanOrEqualTo(100));
    }

    @Test
    void writesTheFiguresAsJson() throws IOException {
        Path json = folder.resolve("figures.json");
        TradeFolder.small().writeTo(folder);

        QuickstartRun run = QuickstartRun.of("--data", folder.toString(), "--json", json.toString());

        assertThat(run.err()).isEmpty();
        JsonNode figures = new ObjectMapper().readTree(json.toFile());
        assertThat(figures.get("contribution").get("2025").toString())
                .isEqualTo("{\"customers\":2,\"vitalFew\":2,\"gross\":226.97,\"net\":209.82,\"byCustomer\":{"
                        + "\"LOTUS\":{\"rank\":1,\"name\":\"Blue Lotus\",\"gross\":167.0,\"net\":149.85,\"share\":71.42,"
                        + "\"cumulative\":149.85,\"cumulativeShare\":71.42},"
                        + "\"FJORD\":{\"rank\":2,\"name\":\"Fjordview\",\"gross\":59.97,\"net\":59.97,\"share\":28.58,"
                        + "\"cumulative\":209.82,\"cumulativeShare\":100.0}}}");
        assertThat(figures.get("composition").get("credit").toString())
                .isEqualTo("{\"\":{\"count\":2,\"share\":100.0}}");
        assertThat(figures.get("churnDetection").toString())
                .isEqualTo("{\"asOf\":\"2025-09-01\",\"customers\":3,\"opened\":2,\"cases\":{"
                        + "\"ETE\":{\"employee\":\"1\",\"manager\":\"Ada Root\",\"lastOrder\":null,\"lastDay\":null,\"state\":\"WARNED\","
                        + "\"reason\":null,\"measures\":[]},"
                        + "\"FJORD\":{\"employee\":\"2\",\"manager\":\"Ben Fox\",\"lastOrder\":\"11\",\"lastDay\":\"2025-02-03\","
                        + "\"state\":\"LOST\",\"reason\":\"Has not ordered since 2025-02-03\",\"measures\":["
                        + "\"Call Fjordview and ask what has become of them since order 11\"]}}}");
        assertThat(figures.get("churn").get("losses").toString())
                .isEqualTo("{\"FJORD\":\"Has not ordered since 2025-02-03\"}");
        assertThat(figures.get("feed").get("statusUpdates").toString())
                .isEqualTo("{\"inserted\":0,\"updated\":0,\"unchanged\":0,\"rejected\":0}");
    }

    @Test
    void tellsManagersOfOneNameApart() throws IOException {
        Path json = folder.resolve("figures.json");
        TradeFolder.small()
                .with(TradeReader.EMPLOYEES, TradeFolder.header(TradeColumns.EMPLOYEES) + """
                        1,Fox,Ben,Head,,,,,,,,,,,,,
                        2,Fox,Ben,Seller,,,,,,,,,,,,1,
                        """)
                .writeTo(folder);

        QuickstartRun run = QuickstartRun.of("--data", folder.toString(), "--json", json.toString());

        assertThat(run.err()).isEmpty();
        JsonNode figures = new ObjectMapper().readTree(json.toFile());
        assertThat(figures.get("churn").get("byManager").toString())
                .isEqualTo("[{\"employee\":\"2\",\"name\":\"Ben Fox\",\"activeAtStart\":0,\"opened\":1,"
                        + "\"confirmed\":1,\"recovered\":0,\"lossRate\":null,\"recoveryRate\":0.0},"
                        + "{\"employee\":\"1\",\"name\":\"Ben Fox\",\"activeAtStart\":0,\"opened\":1,"
                        + "\"confirmed\":0,\"recovered\":0,\"lossRate\":null,\"recoveryRate\":null}]");
        JsonNode cases = figures.get("churnDetection").get("cases");
        assertThat(cases.get("ETE").get("employee").asText()).isEqualTo("1");
        assertThat(cases.get("FJORD").get("employee").asText()).isEqualTo("2");
    }

    @Test
    void takesTheGoodLinesAndTellsOfTheBad() throws IOException {
        CsvFolder data = TradeFolder.small();
        String details = new String(data.read(TradeReader.DETAILS), StandardCharsets.UTF_8);
        data.with(TradeReader.DETAILS, details + "12,9,1,1,0\n").writeTo(folder);

        QuickstartRun run = QuickstartRun.of("--data", folder.toString());

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.out())
                .contains(
                        "209.82 USD net",
                        "1 line was rejected",
                        "order_details.csv, line 6, column product_id: there is no 9 in the other files");
    }

    @Test
    void playsFilesWithoutAnyRow() throws IOException {
        Path json = folder.resolve("figures.json");
        TradeFolder.small()
                .with(TradeReader.EMPLOYEES, TradeFolder.header(TradeColumns.EMPLOYEES))
                .with(TradeReader.CUSTOMERS, TradeFolder.header(TradeColumns.CUSTOMERS) + "ETE,Café Été,,,,,,,,,\n")
                .with(TradeReader.PRODUCTS, TradeFolder.header(TradeColumns.PRODUCTS))
                .with(TradeReader.ORDERS, TradeFolder.header(TradeColumns.ORDERS))
                .with(TradeReader.DETAILS, TradeFolder.header(TradeColumns.DETAILS))
                .writeTo(folder);

        QuickstartRun run = QuickstartRun.of("--data", folder.toString(), "--json", json.toString());

        assertThat(run.err()).isEmpty();
        assertThat(run.status()).isZero();
        JsonNode figures = new ObjectMapper().readTree(json.toFile());
        assertThat(figures.get("contribution").get("all").get("net").decimalValue())
                .isZero();
        assertThat(figures.get("churn").get("recoveryRate").isNull()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"2025-01-01", "2035-09-02"})
    void complainsOfAWatchFarFromTheData(String asOf) throws IOException {
        TradeFolder.small().writeTo(folder);

        QuickstartRun run = QuickstartRun.of("--data", folder.toString(), "--as-of", asOf);

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.err().lines())
                .containsExactly("--as-of " + asOf + " is not between 2025-01-02, the first day of the data,"
                        + " and 10 years after the last, 2025-09-01.");
    }

    @Test
    void watchesNoSales() throws IOException {
        new CsvFolder().writeTo(folder);

        QuickstartRun run = QuickstartRun.of("--data", folder.toString(), "--as-of", "2017-01-01");

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err().lines())
                .containsExactly(
                        "--as-of belongs to a folder of orders or purchases, and " + folder + " is one of sales.");
    }

    @Test
    void learnsFromPurchasesWhoWillBuyAgain() throws IOException {
        Files.writeString(folder.resolve(PurchaseReader.PURCHASES), """
                 1 1 20250101 1 10.00\r
                 1 1 20250101 2 20.00\r
                 1 1 20250122 1 10.00\r
                 1 1 20250219 1 10.00\r
                 2 2 20250103 1 0.00\r
                 3 3 20250105 1 5.00\r
                 3 3 20250112 1 5.00\r
                 3 3 20250301 1 x\r
                 4 4 20250110 3 9.99\r
                """);
        Path json = folder.resolve("figures.json");

        QuickstartRun run =
                QuickstartRun.of("--data", folder.toString(), "--as-of", "2025-01-31", "--json", json.toString());

        assertThat(run.err()).isEmpty();
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.out())
                .contains(
                        "BG/NBD model of the purchases until 2025-01-31",
                        "A new customer is expected to come back",
                        "CDNOW_sample.txt, line 8, column dollars: x is no number");
        JsonNode model = new ObjectMapper().readTree(json.toFile()).get("bgnbd");
        assertThat(model.get("customers").asInt()).isEqualTo(4);
        JsonNode first = model.get("byCustomer").get("1");
        assertThat(first.get("repeats").asInt()).isEqualTo(1);
        assertThat(first.get("recency").asText()).isEqualTo("3.0");
        assertThat(first.get("total").asText()).isEqualTo("40.0");
        assertThat(first.get("bought").asInt()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " 1 1 20250101 1 10.00\r\n"})
    void saysWhereThereIsTooLittleToLearnFrom(String text) throws IOException {
        Files.writeString(folder.resolve(PurchaseReader.PURCHASES), text);
        Path json = folder.resolve("figures.json");

        QuickstartRun run = QuickstartRun.of("--data", folder.toString(), "--json", json.toString());

        assertThat(run.err()).isEmpty();
        assertThat(run.status()).isZero();
        assertThat(run.out()).contains("There is too little to make a model of.");
        assertThat(new ObjectMapper()
                        .readTree(json.toFile())
                        .get("bgnbd")
                        .get("parameters")
                        .isNull())
                .isTrue();
    }
}
