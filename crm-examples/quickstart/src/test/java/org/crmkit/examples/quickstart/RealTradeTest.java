package org.crmkit.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.crmkit.examples.quickstart.options.StoreKind;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The reports on the real orders, on every store; skipped if no folder with the data is configured. */
class RealTradeTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void haveTheContributionsThatWereComputedElsewhere(StoreKind store) throws IOException {
        JsonNode figures = figures(store);

        JsonNode all = figures.get("contribution").get("all");
        assertThat(all.get("net").decimalValue()).isEqualByComparingTo("1265793.04");
        assertThat(all.get("gross").decimalValue()).isEqualByComparingTo("1354458.59");
        JsonNode year = figures.get("contribution").get("1997");
        assertThat(year.get("net").decimalValue()).isEqualByComparingTo("617085.20");
        assertThat(year.get("gross").decimalValue()).isEqualByComparingTo("658388.75");
        assertThat(year.get("customers").asInt()).isEqualTo(86);
        assertThat(first(year.get("byCustomer"), 3)).containsExactly("QUICK", "SAVEA", "ERNSH");
        assertThat(year.get("byCustomer").get("QUICK").get("net").asText()).isEqualTo("61109.91");
        assertThat(year.get("byCustomer").get("SAVEA").get("net").asText()).isEqualTo("57713.58");
        assertThat(year.get("byCustomer").get("ERNSH").get("net").asText()).isEqualTo("48096.26");

        JsonNode watch = figures.get("churnDetection");
        assertThat(watch.get("asOf").asText()).isEqualTo("1998-05-06");
        assertThat(names(watch.get("cases")))
                .containsExactly("CENTC", "FAMIA", "FISSA", "HUNGC", "LAZYK", "MEREP", "PARIS");
        assertThat(watch.get("cases").get("FISSA").get("lastOrder").isNull()).isTrue();
        assertThat(watch.get("cases").get("PARIS").get("lastOrder").isNull()).isTrue();
        assertThat(watch.get("cases").get("CENTC").get("lastDay").asText()).isEqualTo("1996-07-18");
        assertThat(watch.get("cases").get("CENTC").get("state").asText()).isEqualTo("LOST");
        assertThat(figures.get("churn").get("activeAtStart").asInt()).isEqualTo(91);
        assertThat(figures.get("churn").get("lossRate").asText()).isEqualTo("1.1");
        assertThat(figures.get("feed").get("orders").get("inserted").asInt()).isEqualTo(830);
        assertThat(figures.get("rejected")).isEmpty();
    }

    private JsonNode figures(StoreKind store) throws IOException {
        Path data = RealData.of(Form.TRADE);
        Path json = folder.resolve(store.option() + ".json");
        QuickstartRun run =
                QuickstartRun.of("--data", data.toString(), "--store", store.option(), "--json", json.toString());
        assertThat(run.err()).isEmpty();
        assertThat(run.status()).isZero();
        return new ObjectMapper().readTree(json.toFile());
    }

    private static List<String> first(JsonNode node, int count) {
        return names(node).subList(0, count);
    }

    private static List<String> names(JsonNode node) {
        List<String> names = new ArrayList<>();
        node.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
