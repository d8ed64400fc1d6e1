package org.crmkit.examples.embed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The code blocks in the README equal the bodies of the example methods, which compile and run. After changing an example,
 * update the README by running this test with {@code -Dcrm.docs.write=true}.
 */
class ReadmeTest {

    private static final Path SOURCES = Path.of("src", "main", "java", "org", "crmkit", "examples", "embed");
    private static final Pattern BLOCK = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);
    private static final Pattern BODY =
            Pattern.compile("\n    static \\w+ (?:win|run)\\([^)]*\\) \\{\n(.*?)\n    }\n", Pattern.DOTALL);

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "README.zh-CN.md"})
    void showsTheExamplesAsTheyCompile(String name) throws IOException {
        Path readme = Path.of("..", "..", name);
        List<String> bodies = List.of(body("InMemoryExample"), body("HostModeExample"));
        if (Boolean.getBoolean("crm.docs.write")) {
            int[] place = {0};
            Files.writeString(
                    readme,
                    BLOCK.matcher(Files.readString(readme))
                            .replaceAll(
                                    block -> Matcher.quoteReplacement("```java\n" + bodies.get(place[0]++) + "```")));
        }
        assertThat(BLOCK.matcher(Files.readString(readme)).results().map(block -> block.group(1)))
                .isEqualTo(bodies);
    }

    private static String body(String example) throws IOException {
        String source = Files.readString(SOURCES.resolve(example + ".java"));
        Matcher body = BODY.matcher(source);
        assertThat(body.find()).as("method win of %s", example).isTrue();
        return body.group(1).stripIndent() + "\n";
    }
}
