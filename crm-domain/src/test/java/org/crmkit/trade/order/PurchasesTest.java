package org.crmkit.trade.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.crmkit.kernel.error.InvalidInputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PurchasesTest {

    @ParameterizedTest
    @CsvSource({
        "1, 1, 2028-02-29, 2028-02-29",
        "9, 1, 2028-02-29, 2028-02-29",
        "2, 2, 2028-02-29, 2028-03-01",
        "9, 2, 2028-02-29, 2028-03-01",
        "2, 2, 1900-01-01, 9999-12-30"
    })
    void takesWhatCanBe(long orders, long days, LocalDate first, LocalDate last) {
        assertThat(new Purchases(orders, days, first, last, " 10250 ").lastOrder())
                .isEqualTo("10250");
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0, 2028-02-29, 2028-02-29, orders",
        "-1, 1, 2028-02-29, 2028-02-29, orders",
        "1, 1, 2028-02-29, 2028-03-01, orders",
        "2, 1, 2028-02-29, 2028-03-01, days",
        "3, 3, 2028-02-29, 2028-03-01, days",
        "2, 3, 2028-02-01, 2028-03-01, days",
        "2, 2, 2028-02-29, 2028-02-29, days",
        "2, 2, 2028-03-01, 2028-02-29, last",
        "2, 2, 1899-12-31, 2028-02-29, first",
        "2, 2, 2028-02-29, 9999-12-31, last"
    })
    void refusesWhatContradictsItself(long orders, long days, LocalDate first, LocalDate last, String fault) {
        assertThatThrownBy(() -> new Purchases(orders, days, first, last, "10250"))
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        refused -> assertThat(refused.violations())
                                .extracting(each -> each.path())
                                .containsExactly(fault));
    }

    @Test
    @SuppressWarnings("NullAway")
    void refusesWhatIsNotThere() {
        LocalDate day = LocalDate.of(2028, 2, 29);
        assertThatThrownBy(() -> new Purchases(1, 1, null, day, "1")).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> new Purchases(1, 1, day, null, "1")).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> new Purchases(1, 1, day, day, null)).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> new Purchases(1, 1, day, day, "x".repeat(101)))
                .isInstanceOf(InvalidInputException.class);
    }
}
