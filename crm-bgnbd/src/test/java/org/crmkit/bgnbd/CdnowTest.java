package org.crmkit.bgnbd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** The results of the paper, on the data of the paper: 2,357 customers of CDNOW, until the end of September 1997. */
class CdnowTest {

    private static final String REAL_DATA = "crm.data";
    private static final String FILE = "CDNOW_sample.txt";
    private static final LocalDate END = LocalDate.of(1997, 9, 30);

    /** Skipped if neither {@code crm.data} nor {@code CRM_DATA} names the folder of the data. */
    @Test
    void findsWhatThePaperFound() throws IOException {
        Optional<Path> file = file();
        String reason = "skipped: neither the system property " + REAL_DATA
                + " nor the variable CRM_DATA names a folder with, or beside, " + FILE;
        if (file.isEmpty()) {
            System.out.println(reason);
        }
        Assumptions.assumeTrue(file.isPresent(), reason);
        BgNbdFit fit = BgNbd.fit(customers(file.get()).stream());
        BgNbd model = fit.model();

        assertThat(fit.customers()).isEqualTo(2357);
        assertThat(fit.determined()).isTrue();
        assertThat(model.r()).isCloseTo(0.243, within(0.0005));
        assertThat(model.alpha()).isCloseTo(4.414, within(0.0005));
        assertThat(model.a()).isCloseTo(0.793, within(0.0005));
        assertThat(model.b()).isCloseTo(2.426, within(0.0005));
        assertThat(fit.logLikelihood()).isCloseTo(-9582.43, within(0.005));
        assertThat(model.expectedPurchases(3)).isCloseTo(0.1506, within(0.00005));
        assertThat(model.expectedPurchases(32)).isCloseTo(1.0437, within(0.00005));
        // 1.8576 is the result if the hypergeometric series is cut off after 150 terms, as in a spreadsheet of that
        // time
        assertThat(model.expectedPurchases(78))
                .isCloseTo(1.8576, within(0.0005))
                .isCloseTo(1.857959, within(0.000005));
        PurchaseCounts customer = new PurchaseCounts(2, 30.43, 38.86);
        assertThat(model.expectedPurchases(customer, 39)).isCloseTo(1.226, within(0.0005));
        assertThat(model.alive(customer)).isCloseTo(0.727, within(0.0005));
    }

    private static List<PurchaseCounts> customers(Path file) throws IOException {
        Map<String, NavigableSet<LocalDate>> days = new TreeMap<>();
        try (Stream<String> lines = Files.lines(file, StandardCharsets.UTF_8)) {
            lines.map(line -> line.strip().split("\\s+", -1)).forEach(line -> {
                LocalDate day = LocalDate.parse(line[2], DateTimeFormatter.BASIC_ISO_DATE);
                if (!day.isAfter(END)) {
                    days.computeIfAbsent(line[1], customer -> new TreeSet<>()).add(day);
                }
            });
        }
        return days.values().stream()
                .map(each -> PurchaseCounts.of(each.first(), each.last(), each.size(), END))
                .toList();
    }

    /** Looks in the named folder, and in a folder called cdnow in it or beside it. */
    private static Optional<Path> file() {
        String data = System.getProperty(REAL_DATA, System.getenv().getOrDefault("CRM_DATA", ""));
        Path folder = Path.of(data);
        return Stream.of(folder, folder.resolve("cdnow"), folder.resolveSibling("cdnow"))
                .map(each -> each.resolve(FILE))
                .filter(each -> !data.isEmpty() && Files.isRegularFile(each))
                .findFirst();
    }
}
