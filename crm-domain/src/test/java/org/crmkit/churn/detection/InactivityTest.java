package org.crmkit.churn.detection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.Period;
import org.crmkit.kernel.error.InvalidInputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InactivityTest {

    /**
     * The cutoff is the last day that, with the period added, still lies before today; checked for every day of nine years.
     */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "P1D",
                "P7D",
                "P30D",
                "P180D",
                "P1M",
                "P2M",
                "P3M",
                "P5M",
                "P6M",
                "P11M",
                "P12M",
                "P13M",
                "P1Y",
                "P4Y",
                "P100Y",
                "P1M1D",
                "P1M30D",
                "P2M29D",
                "P1Y2M3D",
                "P6M-1D",
                "P-1M60D",
                "P-1Y400D"
            })
    void isTheLastDayFromWhichThePeriodIsOver(String text) {
        Period period = Period.parse(text);
        ChurnPolicy policy = ChurnPolicy.inactivity(period);
        LocalDate candidate = LocalDate.of(1890, 1, 1);
        for (LocalDate today = LocalDate.of(2023, 1, 1); today.getYear() < 2032; today = today.plusDays(1)) {
            while (candidate.plusDays(1).plus(period).isBefore(today)) {
                candidate = candidate.plusDays(1);
            }
            assertThat(policy.cutoff(today)).as("%s on %s", text, today).isEqualTo(candidate);
        }
    }

    /** Today, the period, and the latest last order for which a warning is given. */
    @ParameterizedTest
    @CsvSource({
        "2027-07-12, P6M, 2027-01-11",
        "2027-02-28, P6M, 2026-08-27",
        "2027-03-01, P6M, 2026-08-31",
        "2028-02-29, P6M, 2027-08-28",
        "2028-03-01, P6M, 2027-08-31",
        "2027-08-31, P6M, 2027-02-28",
        "2027-08-30, P6M, 2027-02-28",
        "2027-08-29, P6M, 2027-02-28",
        "2027-08-28, P6M, 2027-02-27",
        "2028-08-30, P6M, 2028-02-29",
        "2028-08-29, P6M, 2028-02-28",
        "2027-02-28, P1Y, 2026-02-27",
        "2028-02-28, P1Y, 2027-02-27",
        "2028-02-29, P1Y, 2027-02-28",
        "2029-02-28, P1Y, 2028-02-27",
        "2029-03-01, P1Y, 2028-02-29",
        "2032-02-29, P4Y, 2028-02-28",
        "2032-03-01, P4Y, 2028-02-29",
        "2027-03-31, P1M, 2027-02-28",
        "2027-05-01, P1M, 2027-03-31",
        "2027-01-01, P1D, 2026-12-30",
        "1998-05-06, P6M, 1997-11-05"
    })
    void warnsFromTheDayOnWhichThePeriodIsOver(LocalDate today, Period period, LocalDate latest) {
        assertThat(ChurnPolicy.inactivity(period).cutoff(today)).isEqualTo(latest);
    }

    @Test
    void isSixMonthsForEverybodyUnlessAnotherOneIsGiven() {
        LocalDate today = LocalDate.of(2027, 7, 12);
        assertThat(ChurnPolicy.standard().cutoff(today)).isEqualTo("2027-01-11");
        assertThat(ChurnPolicy.standard().registrationCutoff(today)).isEqualTo("2027-01-11");
        assertThat(ChurnPolicy.standard().judge()).isNull();
        assertThat(ChurnPolicy.inactivityOfBuyers(Period.ofDays(1)).registrationCutoff(today))
                .isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "P0D",
                "P-1D",
                "P-6M",
                "P1M-31D",
                "P-12M365D",
                "P101Y",
                "P100Y1D",
                "P1201M",
                "P999999999Y",
                "P-999999999Y",
                "P2147483647M",
                "P2147483647D",
                "P-2147483647D"
            })
    void refusesAPeriodThatIsNotPositiveOrLongerThanAnybodyWaits(String period) {
        assertThatThrownBy(() -> ChurnPolicy.inactivity(Period.parse(period)))
                .isInstanceOf(InvalidInputException.class);
    }
}
