package org.crmkit.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import org.crmkit.examples.quickstart.options.StoreKind;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The reports on the real purchases, on every store; skipped if no folder with the data is configured. */
class RealPurchasesTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void haveTheModelThatIsInTheLiterature(StoreKind store) throws IOException {
        Path data = RealData.of(Form.PURCHASES);
        Path json = folder.resolve(store.option() + ".json");

        QuickstartRun run =
                QuickstartRun.of("--data", data.toString(), "--store", store.option(), "--json", json.toString());

        assertThat(run.err()).isEmpty();
        assertThat(run.status()).isZero();
        JsonNode model = new ObjectMapper().readTree(json.toFile()).get("bgnbd");
        assertThat(model.get("asOf").asText()).isEqualTo("1997-09-30");
        JsonNode parameters = model.get("parameters");
        assertThat(parameters.get("r").asDouble()).isCloseTo(0.243, within(0.0005));
        assertThat(parameters.get("alpha").asDouble()).isCloseTo(4.414, within(0.0005));
        assertThat(parameters.get("a").asDouble()).isCloseTo(0.793, within(0.0005));
        assertThat(parameters.get("b").asDouble()).isCloseTo(2.426, within(0.0005));
        assertThat(model.get("logLikelihood").asDouble()).isCloseTo(-9582.43, within(0.01));
        assertThat(model.get("customers").asInt()).isEqualTo(2357);
        assertThat(model.get("newCustomer").get("3").asDouble()).isCloseTo(0.1506, within(0.00005));
        assertThat(model.get("newCustomer").get("32").asDouble()).isCloseTo(1.0437, within(0.00005));
        // The exact value is 1.85796; the reference has 1.8576, because it truncates the hypergeometric series after
        // 150 terms.
        assertThat(model.get("newCustomer").get("78").asDouble()).isCloseTo(1.8576, within(0.0005));
        JsonNode customer = model.get("byCustomer").get("00004");
        assertThat(customer.get("repeats").asInt()).isEqualTo(2);
        assertThat(customer.get("recency").asDouble()).isCloseTo(30.43, within(0.005));
        assertThat(customer.get("age").asDouble()).isCloseTo(38.86, within(0.005));
        assertThat(customer.get("expected").asDouble()).isCloseTo(1.226, within(0.001));
    }
}
