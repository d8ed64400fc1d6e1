package org.crmkit.internal.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import org.crmkit.kernel.error.InvalidInputException;
import org.crmkit.kernel.error.Violation;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecimalsTest {

    private static Violation fault(@Nullable String number) {
        return catchThrowableOfType(
                        InvalidInputException.class,
                        () -> Decimals.notNegative("n", number == null ? null : new BigDecimal(number), 3, 2))
                .violations()
                .get(0);
    }

    @ParameterizedTest
    @CsvSource({
        "1.50, 1.5",
        "1.500000000000, 1.5",
        "100, 100",
        "1E+2, 100",
        "0.00, 0",
        "0E+99, 0",
        "-0, 0",
        "999.99, 999.99"
    })
    void bringsEqualNumbersToTheSameForm(BigDecimal number, String kept) {
        assertThat(Decimals.required("n", number, 3, 2)).isEqualTo(new BigDecimal(kept));
    }

    @Test
    void mayBeBelowZeroUnlessItMustNot() {
        assertThat(Decimals.required("n", new BigDecimal("-1.50"), 3, 2)).isEqualTo(new BigDecimal("-1.5"));
        assertThat(fault("-0.01")).isEqualTo(Violation.of("n", "negative"));
    }

    @Test
    void refusesWhatIsAbsentTooLargeOrTooFine() {
        assertThat(fault(null)).isEqualTo(Violation.of("n", "required"));
        assertThat(fault("1000")).isEqualTo(Violation.of("n", "too-many-digits", 3));
        assertThat(fault("1E+3")).isEqualTo(Violation.of("n", "too-many-digits", 3));
        assertThat(fault("0.001")).isEqualTo(Violation.of("n", "too-many-places", 2));
        assertThat(fault("1E-3")).isEqualTo(Violation.of("n", "too-many-places", 2));
    }

    /** Such a number would fill the memory if it were written out. */
    @Test
    void refusesAForgedExponent() {
        assertThat(fault("1E+2147483647")).isEqualTo(Violation.of("n", "too-many-digits", 3));
        assertThat(fault("1E-2147483647")).isEqualTo(Violation.of("n", "too-many-places", 2));
    }
}
