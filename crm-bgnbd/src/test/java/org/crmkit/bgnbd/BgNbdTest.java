package org.crmkit.bgnbd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.List;
import java.util.stream.Stream;
import org.crmkit.kernel.error.InvalidInputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The constants were computed with 50 digits from the formulae in the paper (mpmath 1.3, its hyp2f1 and beta). */
class BgNbdTest {

    private static final BgNbd CDNOW = new BgNbd(0.243, 4.414, 0.793, 2.426);
    private static final double[] SIZES = {BgNbd.LEAST, 1e-6, 0.01, 1, 100, 1e6, BgNbd.MOST};

    @ParameterizedTest
    @CsvSource({
        "2,    30.43, 38.86,  0.72657857008067291,   -9.4586063070662712,  1.2260281747671444",
        "1,    1,     38,     0.1914636628353145,    -4.3417774521052593,  0.18663967469860113",
        "0,    0,     38,     1,                     -0.54983541682550554, 0.19865779040999583",
        "1000, 999,   1000,   0.99785991835923662,   -1012.7046531606955,  38.172880519532472",
        "5000, 50,    52,     2.5989728134921229e-75, 17584.826713769535,  7.2150324856476083e-72",
        "5000, 52,    52,     0.99984147035545625,   17413.088106632426,   2775.6691611634479",
        "1,    0.5,   100000, 1.3490927759880171e-5, -4.4338470211880325,  6.5391708559925338e-9"
    })
    void saysWhatTheFormulaeOfThePaperSay(
            long repeats, double recency, double age, double alive, double logLikelihood, double expected) {
        PurchaseCounts customer = new PurchaseCounts(repeats, recency, age);

        assertThat(CDNOW.alive(customer)).isCloseTo(alive, withinPercentage(1e-8));
        assertThat(CDNOW.logLikelihood(Stream.of(customer))).isCloseTo(logLikelihood, withinPercentage(1e-9));
        assertThat(CDNOW.expectedPurchases(customer, 39)).isCloseTo(expected, withinPercentage(1e-8));
    }

    @ParameterizedTest
    @CsvSource({
        "3, 0.15086523089304668",
        "32, 1.0452433283744438",
        "78, 1.8605190579427685",
        "1000, 6.5803916137382322",
        "50000, 24.428713477514632"
    })
    void expectsOfNewCustomersWhatTheFormulaSays(double weeks, double purchases) {
        assertThat(CDNOW.expectedPurchases(weeks)).isCloseTo(purchases, withinPercentage(1e-10));
    }

    @Test
    void expectsNothingInNoTime() {
        assertThat(CDNOW.expectedPurchases(0)).isZero();
        assertThat(CDNOW.expectedPurchases(new PurchaseCounts(2, 30.43, 38.86), 0))
                .isZero();
    }

    @Test
    void expectsOfSomebodyKnownSinceTodayWhatItExpectsOfANewCustomer() {
        assertThat(CDNOW.expectedPurchases(new PurchaseCounts(0, 0, 0), 39)).isEqualTo(CDNOW.expectedPurchases(39));
    }

    @Test
    void expectsNoMoreThanOfWhoStays() {
        double rate = 0.243 / 4.414;
        for (double weeks : new double[] {1, 39, 500}) {
            assertThat(CDNOW.expectedPurchases(weeks)).isLessThan(rate * weeks);
            assertThat(new BgNbd(0.243, 4.414, BgNbd.LEAST, 1).expectedPurchases(weeks))
                    .isCloseTo(rate * weeks, withinPercentage(1e-6));
        }
    }

    @Test
    void isCertainOfWhoNeverCameBack() {
        assertThat(CDNOW.alive(new PurchaseCounts(0, 0, 0))).isEqualTo(1);
        assertThat(CDNOW.alive(new PurchaseCounts(0, 0, PurchaseCounts.MOST_WEEKS)))
                .isEqualTo(1);
    }

    @Test
    void losesHopeWithEveryQuietWeek() {
        double before = 1;
        for (double age = 30; age < 300; age++) {
            double alive = CDNOW.alive(new PurchaseCounts(4, 30, age));
            assertThat(alive).isPositive().isLessThan(before);
            before = alive;
        }
    }

    @Test
    void losesHopeSoonerOfWhoBoughtOften() {
        assertThat(CDNOW.alive(new PurchaseCounts(25, 30, 45)))
                .isLessThan(CDNOW.alive(new PurchaseCounts(5, 30, 45)))
                .isLessThan(0.05);
    }

    @Test
    void expectsMoreInMoreTime() {
        PurchaseCounts customer = new PurchaseCounts(2, 30.43, 38.86);
        double before = 0;
        for (double weeks = 1; weeks < 20_000; weeks *= 1.3) {
            double expected = CDNOW.expectedPurchases(customer, weeks);
            assertThat(expected).isGreaterThan(before);
            before = expected;
        }
    }

    @Test
    void answersWithANumberWhateverItIsAsked() {
        List<PurchaseCounts> customers = List.of(
                new PurchaseCounts(0, 0, 0),
                new PurchaseCounts(0, 0, PurchaseCounts.MOST_WEEKS),
                new PurchaseCounts(1, 1e-9, 1e-9),
                new PurchaseCounts(1, 1e-9, PurchaseCounts.MOST_WEEKS),
                new PurchaseCounts(5000, 1, 1),
                new PurchaseCounts(PurchaseCounts.MOST_REPEATS, 1, PurchaseCounts.MOST_WEEKS),
                new PurchaseCounts(PurchaseCounts.MOST_REPEATS, PurchaseCounts.MOST_WEEKS, PurchaseCounts.MOST_WEEKS));
        for (double r : SIZES) {
            for (double alpha : SIZES) {
                for (double a : SIZES) {
                    for (double b : SIZES) {
                        BgNbd model = new BgNbd(r, alpha, a, b);
                        customers.forEach(each -> answersWithANumber(model, each));
                    }
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -1, Double.NaN, Double.POSITIVE_INFINITY, 1e11, 1e-11})
    void refusesParametersThatAreNone(double parameter) {
        assertThatThrownBy(() -> new BgNbd(parameter, parameter, parameter, parameter))
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        rejection -> assertThat(rejection.violations())
                                .extracting(each -> each.path())
                                .containsExactly("r", "alpha", "a", "b"));
    }

    @ParameterizedTest
    @ValueSource(doubles = {-1, Double.NaN, Double.POSITIVE_INFINITY, 100_001})
    void refusesToLookAheadForATimeThatIsNone(double weeks) {
        assertThatThrownBy(() -> CDNOW.expectedPurchases(weeks)).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> CDNOW.expectedPurchases(new PurchaseCounts(0, 0, 1), weeks))
                .isInstanceOf(InvalidInputException.class);
    }

    @Test
    void findsNothingUnlikelyInNobody() {
        assertThat(CDNOW.logLikelihood(Stream.of())).isZero();
    }

    private static void answersWithANumber(BgNbd model, PurchaseCounts customer) {
        assertThat(model.alive(customer)).isBetween(0.0, 1.0);
        assertThat(Double.isFinite(model.logLikelihood(Stream.of(customer)))).isTrue();
        for (double weeks : new double[] {0, 1e-9, 1, PurchaseCounts.MOST_WEEKS}) {
            double expected = model.expectedPurchases(customer, weeks);
            assertThat(Double.isFinite(expected) && expected >= 0)
                    .as("%s %s in %s weeks: %s", model, customer, weeks, expected)
                    .isTrue();
        }
    }
}
