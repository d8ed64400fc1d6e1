package org.crmkit.release;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The links of a page to other files of the repository, with the headings that they may name. */
final class MarkdownLinks {

    private static final Pattern LINK = Pattern.compile("]\\(([^)\\s]+)\\)");
    private static final Pattern HEADING = Pattern.compile("(?m)^#+ (.*)$");
    private static final Pattern CODE = Pattern.compile("(?s)```.*?```|`[^`\n]*`");
    private static final Pattern BLOCK = Pattern.compile("(?s)```.*?```");
    private static final Pattern LINK_IN_HEADING = Pattern.compile("\\[([^\\]]*)]\\([^)]*\\)");
    private static final Pattern OTHER_SITE = Pattern.compile("[a-z]+:.*");

    private MarkdownLinks() {}

    /** The links as they are written, in their order; those to other sites and those in code are left out. */
    static List<String> of(Path page) {
        return LINK.matcher(CODE.matcher(text(page)).replaceAll(""))
                .results()
                .map(link -> link.group(1))
                .filter(link -> !OTHER_SITE.matcher(link).matches())
                .toList();
    }

    /** The file that the link leads to. */
    static Path target(Path page, String link) {
        String file = link.split("#", 2)[0];
        return file.isEmpty() ? page : page.resolveSibling(file).normalize();
    }

    static boolean isBroken(Path page, String link) {
        Path target = target(page, link);
        if (!Files.exists(target)) {
            return true;
        }
        int hash = link.indexOf('#');
        return hash >= 0
                && target.toString().endsWith(".md")
                && anchors(target).noneMatch(link.substring(hash + 1)::equals);
    }

    private static Stream<String> anchors(Path page) {
        return HEADING.matcher(BLOCK.matcher(text(page)).replaceAll(""))
                .results()
                .map(MatchResult::group)
                .map(MarkdownLinks::anchor);
    }

    /** As the usual renderers make it: lower case, spaces as hyphens, no punctuation. */
    private static String anchor(String heading) {
        String words = LINK_IN_HEADING.matcher(heading.replaceFirst("^#+ ", "")).replaceAll("$1");
        return words.strip().toLowerCase(Locale.ROOT).replace(' ', '-').replaceAll("[^\\p{L}\\p{N}_-]", "");
    }

    private static String text(Path page) {
        try {
            return Files.readString(page);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
