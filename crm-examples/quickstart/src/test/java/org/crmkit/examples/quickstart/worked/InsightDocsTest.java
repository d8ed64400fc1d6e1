package org.crmkit.examples.quickstart.worked;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The numbers of the worked examples in docs/model/reporting.md equal those of the library. To update the page, run this test
 * with {@code -Dcrm.docs.write=true} and verify the new numbers by hand.
 */
class InsightDocsTest {

    private static final Path PAGE = Path.of("..", "..", "docs", "model", "reporting.md");
    private static final String END = "```\n<!-- end -->";

    static Stream<Arguments> examples() {
        return Stream.of(
                example("contribution", WorkedCustomers::contribution),
                example("composition", WorkedCustomers::composition),
                example("service", WorkedSales::service),
                example("churn", WorkedCustomers::churn),
                example("funnel", WorkedSales::funnel),
                example("forecast", WorkedSales::forecast),
                example("velocity", WorkedSales::velocity),
                example("results", WorkedResults::results),
                example("purchases", WorkedCustomers::purchases));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("examples")
    void hasTheNumbersOfTheLibrary(String name, Supplier<List<String>> example) throws IOException {
        String numbers = String.join("\n", example.get()) + "\n";
        String begin = "<!-- example " + name + " -->\n```\n";
        String text = Files.readString(PAGE);
        assertThat(text).contains(begin);
        int from = text.indexOf(begin) + begin.length();
        if (Boolean.getBoolean("crm.docs.write")) {
            Files.writeString(PAGE, text.substring(0, from) + numbers + text.substring(text.indexOf(END, from)));
        }
        assertThat(Files.readString(PAGE).substring(from)).startsWith(numbers + END);
    }

    private static Arguments example(String name, Supplier<List<String>> example) {
        return arguments(name, example);
    }
}
