package org.crmkit.architecture.modules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The names that databases, journals and programs of hosts store are those of the page {@code docs/kept-names.md}. */
class KeptNamesTest {

    private static final Path PAGE = Path.of("..", "docs", "kept-names.md");
    private static final Path FOUND = Path.of("target", "kept-names.md");
    private static final String LISTS = "<!-- lists -->\n";

    @Test
    void thePageListsTheNamesThatTheCodeHas() throws IOException {
        String page = Files.readString(PAGE);
        String listed = page.substring(page.indexOf(LISTS) + LISTS.length());
        String found = KeptNames.lists();
        Files.writeString(FOUND, page.substring(0, page.indexOf(LISTS)) + LISTS + found);
        assertThat(found)
                .as("a name that is kept has changed; if that is meant, copy crm-architecture-tests/%s to docs", FOUND)
                .isEqualTo(listed);
    }

    @Test
    void everyListHasNames() {
        assertThat(KeptNames.lists().strip().split("\n\n## "))
                .hasSize(9)
                .allSatisfy(list -> assertThat(list.lines()
                                .filter(line -> line.startsWith("|"))
                                .count())
                        .isGreaterThan(3));
    }
}
