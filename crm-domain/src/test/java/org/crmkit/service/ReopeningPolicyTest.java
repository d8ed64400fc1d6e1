package org.crmkit.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.time.Duration;
import java.time.Instant;
import org.crmkit.kernel.error.InvalidInputException;
import org.crmkit.kernel.error.Violation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReopeningPolicyTest {

    private static final Instant LAST_STORED = Instant.parse("9999-12-29T23:59:59.999999Z");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "PT0S",
                "PT-0.000000001S",
                "PT0.000000999S",
                "P-1D",
                "PT876600H0.000000001S",
                "PT2562047788015215H30M7.999999999S",
                "PT-2562047788015215H-30M-8S"
            })
    void refusesAPeriodThatIsNotPositiveOrLongerThanAHundredYears(String time) {
        assertThatThrownBy(() -> ReopeningPolicy.within(Duration.parse(time)))
                .asInstanceOf(type(InvalidInputException.class))
                .extracting(refused -> refused.violations().get(0))
                .isEqualTo(Violation.of("time", "out-of-range", "1 microsecond", "36525 days"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT0.000001S", "P1000D", "P36525D"})
    void takesEveryOtherPeriodToItsLastInstant(String time) {
        Duration period = Duration.parse(time);
        ReopeningPolicy policy = ReopeningPolicy.within(period);
        ServiceRequest archived = Served.archived();
        for (Instant at : new Instant[] {Served.JUDGED, LAST_STORED}) {
            assertThat(policy.allows(archived, at, at.plus(period))).isTrue();
            assertThat(policy.allows(archived, at, at.plus(period).plusNanos(1)))
                    .isFalse();
        }
    }

    @Test
    void needsAPeriod() {
        assertThatThrownBy(() -> ReopeningPolicy.within(null)).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> SatisfactionPolicy.from(null)).isInstanceOf(InvalidInputException.class);
    }
}
