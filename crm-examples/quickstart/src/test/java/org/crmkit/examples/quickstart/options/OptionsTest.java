package org.crmkit.examples.quickstart.options;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import org.crmkit.examples.quickstart.csv.Complaint;
import org.crmkit.examples.quickstart.page.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OptionsTest {

    @Test
    void playsTheSampleInMemoryUnlessAskedOtherwise() {
        assertThat(Options.parse())
                .isEqualTo(new Options(false, null, null, null, StoreKind.MEMORY, null, null, null, Language.EN));
    }

    @Test
    void understandsEveryOption() {
        Options options = Options.parse(
                "--data",
                "in",
                "--as-of",
                "2025-03-31",
                "--incidents",
                "tickets.csv",
                "--store",
                "postgres",
                "--url",
                "jdbc:postgresql://db/crm",
                "--user",
                "ada",
                "--password",
                "secret",
                "--json=out.json",
                "--html",
                "out.html",
                "--lang",
                "zh");

        assertThat(options)
                .isEqualTo(new Options(
                        false,
                        Path.of("in"),
                        LocalDate.of(2025, 3, 31),
                        Path.of("tickets.csv"),
                        StoreKind.POSTGRES,
                        new Options.Login("jdbc:postgresql://db/crm", "ada", "secret"),
                        new OutputFile(Path.of("out.json")),
                        new OutputFile(Path.of("out.html")),
                        Language.ZH));
        assertThat(options.toString()).doesNotContain("secret");
    }

    @ParameterizedTest
    @CsvSource({"--json=x,true", "--data=x,false", "--incidents=x,false"})
    void playsTheSamplesOnlyWhereNoDataAreNamed(String option, boolean samples) {
        assertThat(Options.parse(option).samples()).isEqualTo(samples);
    }

    @ParameterizedTest
    @CsvSource({"memory,MEMORY", "h2,H2", "postgres,POSTGRES", "mariadb,MARIADB"})
    void knowsTheStores(String option, StoreKind store) {
        assertThat(Options.parse("--store", option).store()).isEqualTo(store);
    }

    @Test
    void offersHelpThatNamesEveryOption() {
        assertThat(Options.parse("--help").help()).isTrue();
        assertThat(Options.helpText())
                .contains(
                        "--data",
                        "--as-of",
                        "--incidents",
                        "--store",
                        "--url",
                        "--user",
                        "--password",
                        "--json",
                        "--help")
                .contains("--html", "--lang")
                .contains(
                        Arrays.stream(StoreKind.values()).map(StoreKind::option).toArray(String[]::new));
        assertThat(Options.helpText().lines()).allMatch(line -> line.length() <= 100);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--stores memory | There is no option --stores; did you mean --store? --help lists those there are.",
                "memory | There is no option memory; --help lists those there are.",
                "--stores=memory | There is no option --stores; did you mean --store? --help lists those there are.",
                "--langauge zh | There is no option --langauge; did you mean --lang? --help lists those there are.",
                "--htm=x | There is no option --htm; did you mean --html? --help lists those there are.",
                "--qqq | There is no option --qqq; --help lists those there are.",
                "@file | There is no option @file; --help lists those there are.",
                "--data x --dat y | There is no option --dat; did you mean --data? --help lists those there are.",
                "--store | The option --store needs a value after it.",
                "--data --json x | The option --data needs a value after it.",
                "--as-of 2025-03-31 | --as-of belongs to a folder of orders or purchases named by --data.",
                "--data x --as-of 2025-02-29 | There is no date 2025-02-29; a date is written as in 2025-03-31.",
                "--data x --as-of 31.3.2025 | There is no date 31.3.2025; a date is written as in 2025-03-31.",
                "--data x --as-of 0001-01-01 | There is no date 0001-01-01; a date is written as in 2025-03-31.",
                "--incidents | The option --incidents needs a value after it.",
                "--json= | The option --json needs a value after it.",
                "--store h2 --store h2 | The option --store is given twice.",
                "--store oracle | There is no store oracle; there are memory, h2, postgres, mariadb.",
                "--url jdbc:h2:mem:x | --url needs --store h2, postgres or mariadb beside it.",
                "--lang zh | --lang belongs to a page named by --html.",
                "--html x --lang fr | There is no page in the language fr; there are en and zh.",
                "--json x --html x | --json and --html need a file each.",
                "--store h2 --user sa | --user and --password belong to a database named by --url.",
                "--store h2 --url jdbc:mariadb://x | The URL of --store h2 begins with jdbc:h2:, not jdbc:mariadb://x.",
            })
    void saysInOneSentenceWhatIsWrong(String arguments, String sentence) {
        assertThatThrownBy(() -> Options.parse(arguments.split(" ")))
                .isInstanceOf(Complaint.class)
                .hasMessage(sentence);
    }
}
