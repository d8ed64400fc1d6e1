package org.crmkit.toy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The edits that a page shows as a {@code diff}: lines that are in a file already, and the lines that follow them.
 *
 * @param all the edits, in the order of the page
 */
record PageEdits(List<Edit> all) {

    private static final String BEGIN = "```diff\n";

    private static final String END = "```\n";

    /**
     * Lines that are added to a file.
     *
     * @param file the path in the repository
     * @param after the lines after which they are added, which the file contains once
     * @param added the added lines
     */
    record Edit(String file, List<String> after, List<String> added) {

        private String applied(String text) {
            String anchor = lines(after);
            int at = text.indexOf(anchor);
            if (at < 0 || text.indexOf(anchor, at + 1) >= 0) {
                throw new IllegalStateException(
                        "docs/adding-a-context.md: " + file + " does not contain this once:\n" + anchor);
            }
            int end = at + anchor.length();
            return text.substring(0, end) + lines(added) + text.substring(end);
        }

        private static String lines(List<String> lines) {
            return String.join("\n", lines) + "\n";
        }
    }

    /** Reads the edits of a page. */
    static PageEdits of(Path page) throws IOException {
        String text = Files.readString(page);
        int begin = text.indexOf(BEGIN) + BEGIN.length();
        List<Edit> edits = new ArrayList<>();
        String file = "";
        List<String> after = new ArrayList<>();
        List<String> added = new ArrayList<>();
        for (String line :
                text.substring(begin, text.indexOf(END, begin)).lines().toList()) {
            boolean ends = !line.startsWith("+");
            if (ends && !added.isEmpty()) {
                edits.add(new Edit(file, List.copyOf(after), List.copyOf(added)));
                after.clear();
                added.clear();
            }
            if (line.startsWith("--- ")) {
                file = line.substring("--- ".length());
            } else {
                (ends ? after : added).add(line.substring(1));
            }
        }
        edits.add(new Edit(file, after, added));
        return new PageEdits(List.copyOf(edits));
    }

    /** Applies the edits to a copy of the repository. */
    void apply(Path repository) throws IOException {
        for (Edit each : all) {
            Path file = repository.resolve(each.file());
            Files.writeString(file, each.applied(Files.readString(file)));
        }
    }

    /** Returns the number of files. */
    long files() {
        return all.stream().map(Edit::file).distinct().count();
    }

    /** Returns the number of added lines. */
    long lines() {
        return all.stream().mapToLong(each -> each.added().size()).sum();
    }

    /** Returns the number of added lines that are no import, comment, brace or empty line. */
    long statements() {
        return all.stream()
                .flatMap(each -> each.added().stream())
                .map(String::strip)
                .filter(each -> !each.isEmpty() && !each.equals("}"))
                .filter(each -> !each.startsWith("import ") && !each.startsWith("/**"))
                .count();
    }
}
