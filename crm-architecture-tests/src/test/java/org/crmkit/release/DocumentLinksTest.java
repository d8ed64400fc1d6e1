package org.crmkit.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The links between the pages of this repository lead somewhere, and the index knows every page. */
class DocumentLinksTest {

    private static final Path DOCS = Repository.ROOT.resolve("docs");
    private static final Path INDEX = DOCS.resolve("README.md");

    @Test
    void everyLinkLeadsToAFileAndAHeading() throws IOException {
        List<Path> pages =
                Stream.concat(pages(Repository.ROOT, 1), pages(DOCS, 9)).toList();
        assertThat(pages).contains(Repository.ROOT.resolve("README.md"), INDEX);
        assertThat(pages.stream()
                        .flatMap(page -> MarkdownLinks.of(page).stream()
                                .filter(link -> MarkdownLinks.isBroken(page, link))
                                .map(link -> Repository.ROOT.relativize(page) + ": " + link)))
                .isEmpty();
    }

    @Test
    void theIndexLinksEveryPage() throws IOException {
        Set<Path> linked = MarkdownLinks.of(INDEX).stream()
                .map(link -> MarkdownLinks.target(INDEX, link))
                .collect(Collectors.toSet());
        Path decisions = DOCS.resolve("adr");
        assertThat(Stream.concat(pages(Repository.ROOT, 1), pages(DOCS, 9))
                        .filter(page -> !page.startsWith(decisions) && !page.equals(INDEX))
                        .filter(page -> !linked.contains(page))
                        .map(Repository.ROOT::relativize))
                .isEmpty();
    }

    @Test
    void aBrokenLinkIsFound(@TempDir Path folder) throws IOException {
        Path page = folder.resolve("page.md");
        Files.writeString(page, """
                # A page, with `code`
                [here](#a-page-with-code) [there](other.md) [nowhere](#nothing) [elsewhere](https://example.org/x.md) `[code](none.md)`
                """);
        assertThat(MarkdownLinks.of(page)).containsExactly("#a-page-with-code", "other.md", "#nothing");
        assertThat(MarkdownLinks.of(page).stream().filter(link -> MarkdownLinks.isBroken(page, link)))
                .containsExactly("other.md", "#nothing");
    }

    private static Stream<Path> pages(Path folder, int depth) throws IOException {
        try (Stream<Path> files = Files.walk(folder, depth)) {
            return files.filter(file -> file.toString().endsWith(".md")).sorted().toList().stream();
        }
    }
}
