package org.crmkit.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each page of {@code docs/model} ends with a table of its rules, and each rule names tests that exist. */
class RuleTablesTest {

    private static final String HEADING = "\n## Rules and their tests\n\n| rule | test |\n|---|---|\n";

    private static final Pattern ROW = Pattern.compile("\\| (?<rule>[^|]+) \\| (?<tests>`[^|]+`) \\|");

    private static final Pattern TEST = Pattern.compile("`(?<type>\\w+)\\.(?<method>\\w+)`");

    @Test
    void everyRuleHasATest() throws IOException {
        List<Path> pages = files(Repository.ROOT.resolve("docs").resolve("model"), ".md");
        assertThat(pages).hasSizeGreaterThanOrEqualTo(10);
        List<Path> sources = tests(Repository.ROOT);
        List<String> faults = new ArrayList<>();
        for (Path page : pages) {
            faults(Files.readString(page), sources).forEach(each -> faults.add(page.getFileName() + ": " + each));
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void findsAPageWithoutATableARowWithoutATestAndATestThatIsNone(@TempDir Path folder) throws IOException {
        Path test = folder.resolve("DealContract.java");
        Files.writeString(test, """
                interface DealContract {
                    @Test
                    default void isWon() {}
                    default void helps() {}
                }
                """);
        assertThat(faults("# Deals\n", List.of(test))).containsExactly("no table of rules at its end");
        assertThat(faults("# Deals\n" + HEADING, List.of(test))).containsExactly("no rule");
        String rows = """
                | A deal is won | `DealContract.isWon` |
                | A deal is lost | `DealContract.isLost` |
                | A deal is helped | `DealContract.isWon`, `DealContract.helps` |
                | A deal is nothing |  |
                """;
        assertThat(faults("# Deals\n" + HEADING + rows, List.of(test)))
                .containsExactly(
                        "no test DealContract.isLost",
                        "no test DealContract.helps",
                        "no rule with its tests: | A deal is nothing |  |");
    }

    private static List<String> faults(String page, List<Path> sources) throws IOException {
        int begin = page.indexOf(HEADING);
        if (begin < 0) {
            return List.of("no table of rules at its end");
        }
        List<String> rows = page.substring(begin + HEADING.length()).lines().toList();
        List<String> faults = new ArrayList<>();
        for (String row : rows) {
            Matcher matcher = ROW.matcher(row);
            if (matcher.matches()) {
                faults.addAll(missing(matcher.group("tests"), sources));
            } else {
                faults.add("no rule with its tests: " + row);
            }
        }
        return rows.isEmpty() ? List.of("no rule") : faults;
    }

    private static List<String> missing(String tests, List<Path> sources) throws IOException {
        List<String> missing = new ArrayList<>();
        Matcher test = TEST.matcher(tests);
        while (test.find()) {
            if (!isTest(test.group("type"), test.group("method"), sources)) {
                missing.add("no test " + test.group("type") + "." + test.group("method"));
            }
        }
        return missing;
    }

    /** A method with the annotation of a test, and with no other method between the two. */
    private static boolean isTest(String type, String method, List<Path> sources) throws IOException {
        Pattern declared = Pattern.compile(
                "@(?:Parameterized)?Test\\b(?:(?!\\bvoid \\w+\\().)*\\bvoid " + method + "\\(", Pattern.DOTALL);
        for (Path source : sources) {
            if (source.getFileName().toString().equals(type + ".java")
                    && declared.matcher(Files.readString(source)).find()) {
                return true;
            }
        }
        return false;
    }

    private static List<Path> tests(Path root) throws IOException {
        List<Path> all = new ArrayList<>(files(root.resolve("crm-testkit").resolve("src"), ".java"));
        for (String module : List.of("crm-domain", "crm-bgnbd", "crm-persistence-jpa")) {
            all.addAll(files(root.resolve(module).resolve("src").resolve("test"), ".java"));
        }
        return all;
    }

    private static List<Path> files(Path folder, String end) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(each -> each.toString().endsWith(end)).sorted().toList();
        }
    }
}
