package org.crmkit.bgnbd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.crmkit.kernel.error.InvalidInputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PurchaseCountsTest {

    private static final LocalDate FIRST = LocalDate.of(1997, 1, 1);

    @Test
    void countsWeeksAndRepeatsFromDays() {
        assertThat(PurchaseCounts.of(FIRST, FIRST.plusDays(213), 3, FIRST.plusDays(272)))
                .isEqualTo(new PurchaseCounts(2, 213 / 7.0, 272 / 7.0));
    }

    @Test
    void hasNoRepeatAfterOneDay() {
        assertThat(PurchaseCounts.of(FIRST, FIRST, 1, FIRST)).isEqualTo(new PurchaseCounts(0, 0, 0));
    }

    @Test
    void takesNegativeZeroForZero() {
        assertThat(new PurchaseCounts(0, -0.0, -0.0)).isEqualTo(new PurchaseCounts(0, 0, 0));
    }

    @ParameterizedTest
    @CsvSource({
        "-1, 0, 1, repeats",
        "1000001, 1, 2, repeats",
        "1, NaN, 2, recency",
        "1, -1, 2, recency",
        "1, 2.1, 2, recency",
        "1, 0, 2, recency",
        "0, 1, 2, recency",
        "0, 0, NaN, age",
        "0, 0, -1, age",
        "1, 1, Infinity, age",
        "1, 1, 100001, age"
    })
    void refusesWhatNobodyCanHaveDone(long repeats, double recency, double age, String path) {
        assertThatThrownBy(() -> new PurchaseCounts(repeats, recency, age))
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        rejection -> assertThat(rejection.violations())
                                .extracting(each -> each.path())
                                .contains(path));
    }

    @Test
    void namesAllFaultsAtOnce() {
        assertThatThrownBy(() -> new PurchaseCounts(-1, 3, 2))
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        rejection -> assertThat(rejection.violations()).hasSize(2));
    }

    @ParameterizedTest
    @CsvSource({"-1, 1, 10, last", "5, 2, 4, asOf", "5, 0, 9, days", "5, 1, 9, days", "5, 7, 9, days", "0, 2, 9, days"})
    void refusesDaysThatContradictEachOther(long last, long days, long asOf, String path) {
        assertThatThrownBy(() -> PurchaseCounts.of(FIRST, FIRST.plusDays(last), days, FIRST.plusDays(asOf)))
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        rejection -> assertThat(rejection.violations())
                                .singleElement()
                                .satisfies(each -> assertThat(each.path()).isEqualTo(path)));
    }
}
