package org.crmkit.kernel.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.crmkit.kernel.error.InvalidInputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DailyNumberTest {

    private static final DailyNumber FORM = new DailyNumber("AB");

    @ParameterizedTest
    @CsvSource({
        "2027-01-12, 1, AB202701120001",
        "2027-12-31, 9999, AB202712319999",
        "2028-02-29, 10000, AB2028022910000",
        "0999-01-01, 42, AB099901010042"
    })
    void isTheDayAndARunningNumberInWesternDigits(LocalDate day, long running, String number) {
        assertThat(FORM.of(day, running)).isEqualTo(number);
        FORM.require(number);
    }

    @Test
    void neverGrowsLongerThanItsLimit() {
        String longest = FORM.of(LocalDate.of(9999, 12, 31), Long.MAX_VALUE);
        assertThat(longest.length()).isLessThanOrEqualTo(DailyNumber.MAX);
        FORM.require(longest);
        assertThatThrownBy(() -> FORM.require("AB" + "1".repeat(DailyNumber.MAX - 1)))
                .isInstanceOf(InvalidInputException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "AB",
                "ab202701120001",
                "AB20270112001",
                "XX202701120001",
                " AB202701120001",
                "AB202701120001\n",
                "AB20270112\u0660\u0661\u0662\u0663"
            })
    void refusesAnyOtherForm(String number) {
        assertThatThrownBy(() -> FORM.require(number)).isInstanceOf(InvalidInputException.class);
    }

    @Test
    void runsAnewEachDayAndForEachKind() {
        LocalDate day = LocalDate.of(2027, 1, 12);
        assertThat(DailyNumber.series("service", day)).isEqualTo("service-20270112");
        assertThat(DailyNumber.series("customer", day)).isNotEqualTo(DailyNumber.series("service", day));
    }
}
