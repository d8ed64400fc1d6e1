package org.crmkit.kernel.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.crmkit.kernel.error.InvalidInputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RatingTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5})
    void isOneToFive(int value) {
        assertThat(Rating.of(value)).hasToString(value + "/5").returns(value, Rating::value);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 6, -1, Integer.MIN_VALUE, Integer.MAX_VALUE})
    void refusesAnythingElse(int value) {
        assertThatThrownBy(() -> Rating.of(value)).isInstanceOf(InvalidInputException.class);
    }

    @Test
    void isOrderedByItsValue() {
        assertThat(Rating.of(2)).isLessThan(Rating.of(3)).isEqualByComparingTo(new Rating(2));
    }
}
