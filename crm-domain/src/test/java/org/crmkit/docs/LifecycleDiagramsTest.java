package org.crmkit.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.crmkit.access.UserState;
import org.crmkit.churn.ChurnState;
import org.crmkit.customer.CustomerState;
import org.crmkit.dictionary.EntryState;
import org.crmkit.kernel.lifecycle.Lifecycle;
import org.crmkit.kernel.lifecycle.Lifecycles;
import org.crmkit.sales.OpportunityState;
import org.crmkit.sales.pipeline.StageState;
import org.crmkit.sales.plan.StepState;
import org.crmkit.service.ServiceState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The diagrams in docs/model are generated from the tables in the code. To generate them again after a table has changed, run
 * this test with {@code -Dcrm.docs.write=true}.
 */
class LifecycleDiagramsTest {

    private static final Path MODEL = Path.of("..", "docs", "model");

    static Stream<Arguments> diagrams() {
        return Stream.of(
                arguments("sales.md", "opportunity", OpportunityState.LIFECYCLE),
                arguments("sales.md", "plan-step", StepState.LIFECYCLE),
                arguments("sales.md", "stage", StageState.LIFECYCLE),
                arguments("customer.md", "customer", CustomerState.LIFECYCLE),
                arguments("churn.md", "churn", ChurnState.LIFECYCLE),
                arguments("service.md", "service", ServiceState.LIFECYCLE),
                arguments("dictionary.md", "entry", EntryState.LIFECYCLE),
                arguments("access.md", "user", UserState.LIFECYCLE));
    }

    @Test
    void everyLifecycleIsDrawn() {
        assertThat(diagrams().map(each -> each.get()[2]))
                .containsExactlyInAnyOrderElementsOf(Lifecycles.all().values());
    }

    @ParameterizedTest(name = "{1} in {0}")
    @MethodSource("diagrams")
    void everyDiagramIsTheOneOfTheCode(String page, String kind, Lifecycle<?, ?> lifecycle) throws IOException {
        Path file = MODEL.resolve(page);
        String text = Files.readString(file);
        String begin = "<!-- lifecycle " + kind + " -->\n```mermaid\n";
        String end = "```\n<!-- end -->";
        assertThat(text).contains(begin);
        int from = text.indexOf(begin) + begin.length();
        int to = text.indexOf(end, from);
        if (Boolean.getBoolean("crm.docs.write")) {
            Files.writeString(file, text.substring(0, from) + lifecycle.toMermaid() + text.substring(to));
        }
        assertThat(Files.readString(file).substring(from)).startsWith(lifecycle.toMermaid() + end);
    }
}
