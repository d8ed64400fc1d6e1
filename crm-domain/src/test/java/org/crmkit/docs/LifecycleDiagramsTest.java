package org.crmkit.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.crmkit.kernel.lifecycle.Lifecycle;
import org.crmkit.kernel.lifecycle.Lifecycles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The diagrams in docs/model are generated from the tables in the code. A page has a diagram where it has the mark {@code
 * <!-- lifecycle kind -->}. To generate them again after a table has changed, run this test with {@code -Dcrm.docs.write=true}.
 */
class LifecycleDiagramsTest {

    private static final Path MODEL = Path.of("..", "docs", "model");

    private static final Pattern DIAGRAM =
            Pattern.compile("(<!-- lifecycle (\\S+) -->\n```mermaid\n)(.*?)(?=```\n<!-- end -->)", Pattern.DOTALL);

    static Collection<Lifecycle<?, ?>> lifecycles() {
        return Lifecycles.all().values();
    }

    @Test
    void everyDiagramIsOneOfALifecycle() throws IOException {
        List<String> drawn = new ArrayList<>();
        for (Path page : pages()) {
            DIAGRAM.matcher(Files.readString(page)).results().forEach(each -> drawn.add(each.group(2)));
        }
        assertThat(drawn)
                .as("the kinds of the marks, each on one page")
                .containsExactlyInAnyOrderElementsOf(
                        lifecycles().stream().map(Lifecycle::kind).toList());
    }

    @ParameterizedTest
    @MethodSource("lifecycles")
    void everyDiagramIsTheOneOfTheCode(Lifecycle<?, ?> lifecycle) throws IOException {
        for (Path page : pages()) {
            String text = Files.readString(page);
            Matcher diagram = DIAGRAM.matcher(text);
            while (diagram.find()) {
                if (diagram.group(2).equals(lifecycle.kind())) {
                    if (Boolean.getBoolean("crm.docs.write")) {
                        Files.writeString(
                                page,
                                text.substring(0, diagram.start(3))
                                        + lifecycle.toMermaid()
                                        + text.substring(diagram.end()));
                        return;
                    }
                    assertThat(diagram.group(3))
                            .as("%s in %s", lifecycle.kind(), page)
                            .isEqualTo(lifecycle.toMermaid());
                }
            }
        }
    }

    private static List<Path> pages() throws IOException {
        try (Stream<Path> files = Files.walk(MODEL)) {
            return files.filter(each -> each.toString().endsWith(".md"))
                    .sorted()
                    .toList();
        }
    }
}
