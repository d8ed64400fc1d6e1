package org.crmkit.kernel.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.crmkit.kernel.error.InvalidInputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PercentTest {

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 40, 100})
    void isNoughtToAHundred(int value) {
        assertThat(Percent.of(value)).hasToString(value + " %");
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 101, Integer.MIN_VALUE, Integer.MAX_VALUE})
    void refusesAnythingElse(int value) {
        assertThatThrownBy(() -> Percent.of(value)).isInstanceOf(InvalidInputException.class);
    }

    @Test
    void isOrderedByItsValue() {
        assertThat(Percent.of(9)).isLessThan(Percent.of(10)).isGreaterThan(Percent.ZERO);
        assertThat(Percent.HUNDRED).isEqualByComparingTo(Percent.of(100));
    }
}
