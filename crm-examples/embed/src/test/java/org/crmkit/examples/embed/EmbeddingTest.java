package org.crmkit.examples.embed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * The samples for hosts in docs/embedding.md equal the files of crm-hosts from their imports on. The profile {@code hosts}
 * compiles and starts these files; {@link HostProcessTest} compiles the descriptor of a module. After changing a file, update the page by running this test with {@code
 * -Dcrm.docs.write=true}.
 */
class EmbeddingTest {

    private static final Path PAGE = Path.of("..", "..", "docs", "embedding.md");

    /** A link to a file of a host on a line of its own, and the code block below it. */
    private static final Pattern SAMPLE = Pattern.compile(
            "(\\[[^\\]\n]+]\\(\\.\\./((?:crm-hosts|crm-examples)/[^)\n]+)\\):\n\n```\\w+\n)(.*?)```", Pattern.DOTALL);

    @Test
    void showsTheHostsAsTheyCompile() throws IOException {
        if (Boolean.getBoolean("crm.docs.write")) {
            Files.writeString(
                    PAGE,
                    SAMPLE.matcher(Files.readString(PAGE))
                            .replaceAll(found -> Matcher.quoteReplacement(found.group(1) + shown(found) + "```")));
        }
        List<MatchResult> samples =
                SAMPLE.matcher(Files.readString(PAGE)).results().toList();
        assertThat(samples).hasSizeGreaterThanOrEqualTo(5);
        assertThat(samples).allSatisfy(sample -> assertThat(sample.group(3)).isEqualTo(shown(sample)));
    }

    private static String shown(MatchResult sample) {
        try {
            String file = Files.readString(Path.of("..", "..", sample.group(2)));
            return file.substring(Math.max(0, file.indexOf("import ")));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
