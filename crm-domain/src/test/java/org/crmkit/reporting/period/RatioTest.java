package org.crmkit.reporting.period;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Duration;
import org.crmkit.kernel.error.InvalidInputException;
import org.crmkit.reporting.sales.Cycle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RatioTest {

    @Test
    void isRoundedHalfUp() {
        assertThat(Ratio.percent(2, 3, 2)).contains(new BigDecimal("66.67"));
        assertThat(Ratio.percent(1, 8, 0)).contains(new BigDecimal("13"));
        assertThat(Ratio.percent(1, 800, 2)).contains(new BigDecimal("0.13"));
        assertThat(Ratio.percent(new BigDecimal("-1"), new BigDecimal("800"), 2))
                .contains(new BigDecimal("-0.13"));
        assertThat(Ratio.of(new BigDecimal("10"), new BigDecimal("4"), 0)).contains(new BigDecimal("3"));
    }

    @Test
    void ofNothingIsNothingButOfSomethingMayBeZero() {
        assertThat(Ratio.percent(0, 0, 2)).isEmpty();
        assertThat(Ratio.percent(5, 0, 2)).isEmpty();
        assertThat(Ratio.percent(BigDecimal.ONE, new BigDecimal("0.000"), 2)).isEmpty();
        assertThat(Ratio.percent(0, 7, 2)).contains(new BigDecimal("0.00"));
    }

    @ParameterizedTest
    @ValueSource(ints = {Integer.MIN_VALUE, -1, 101, Integer.MAX_VALUE})
    void hasZeroToAHundredPlaces(int places) {
        assertThat(Ratio.percent(1, 3, 100).orElseThrow().scale()).isEqualTo(100);
        assertThatThrownBy(() -> Ratio.percent(1, 3, places)).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> Ratio.percent(1, 0, places)).isInstanceOf(InvalidInputException.class);
        Cycle cycle = new Cycle(1, Duration.ofDays(1), Duration.ofDays(1), Duration.ofDays(1));
        assertThatThrownBy(() -> cycle.meanDays(places)).isInstanceOf(InvalidInputException.class);
    }

    @Test
    void takesTheLargestCounts() {
        assertThat(Ratio.percent(Long.MAX_VALUE, Long.MAX_VALUE, 1)).contains(new BigDecimal("100.0"));
    }
}
