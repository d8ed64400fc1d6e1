package org.crmkit.churn.detection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import org.crmkit.kernel.error.InvalidInputException;
import org.crmkit.trade.TradeSources;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DetectionOptionsTest {

    private static DetectionOptions terms(ChurnPolicy policy, String zone) {
        return new DetectionOptions(policy, TradeSources.copies(), ZoneId.of(zone), null);
    }

    /** Time zones in which the date differs, in which days begin at another instant, or in which a day has no midnight. */
    @ParameterizedTest
    @CsvSource({
        "UTC,               2027-07-12T00:00:00Z, 2027-01-11, 2027-01-12T00:00:00Z",
        "UTC,               2027-07-11T23:59:59Z, 2027-01-10, 2027-01-11T00:00:00Z",
        "Asia/Shanghai,     2027-07-11T16:00:00Z, 2027-01-11, 2027-01-11T16:00:00Z",
        "Asia/Shanghai,     2027-07-11T15:59:59Z, 2027-01-10, 2027-01-10T16:00:00Z",
        "America/St_Johns,  2027-07-12T02:30:00Z, 2027-01-11, 2027-01-12T03:30:00Z",
        "America/St_Johns,  2027-07-12T02:29:59Z, 2027-01-10, 2027-01-11T03:30:00Z",
        "America/Sao_Paulo, 2019-05-04T12:00:00Z, 2018-11-03, 2018-11-04T03:00:00Z",
        "Asia/Shanghai,     2027-02-28T04:00:00Z, 2026-08-27, 2026-08-27T16:00:00Z",
        "Asia/Shanghai,     2027-02-28T16:00:00Z, 2026-08-31, 2026-08-31T16:00:00Z",
        "America/St_Johns,  2028-03-01T03:29:59Z, 2027-08-28, 2027-08-29T02:30:00Z",
        "America/St_Johns,  2028-03-01T03:30:00Z, 2027-08-31, 2027-09-01T02:30:00Z"
    })
    void judgesByTheDayOfTheZone(String zone, Instant now, LocalDate lastOrder, Instant createdBefore) {
        assertThat(terms(ChurnPolicy.standard(), zone).cutoff(now))
                .isEqualTo(new InactivityCutoff(lastOrder, createdBefore));
    }

    /** A customer who registered on a day is as inactive as a customer whose last order was on that day. */
    @ParameterizedTest
    @ValueSource(strings = {"UTC", "America/St_Johns", "Asia/Shanghai"})
    void countsThoseWhoNeverOrderedFromTheDayOfTheirRegistration(String zone) {
        InactivityCutoff cutoff = terms(ChurnPolicy.standard(), zone).cutoff(Instant.parse("2028-03-01T12:00:00Z"));
        ZoneId there = ZoneId.of(zone);
        for (LocalDate day = LocalDate.of(2027, 8, 20); day.getMonthValue() < 10; day = day.plusDays(1)) {
            Instant first = day.atStartOfDay(there).toInstant();
            Instant last = day.plusDays(1).atStartOfDay(there).toInstant().minusNanos(1000);
            assertThat(cutoff.includes(first)).as("%s", day).isEqualTo(cutoff.includes(day));
            assertThat(cutoff.includes(last)).as("%s", day).isEqualTo(cutoff.includes(day));
        }
        assertThat(cutoff.includes(LocalDate.of(2027, 8, 31))).isTrue();
        assertThat(cutoff.includes(LocalDate.of(2027, 9, 1))).isFalse();
    }

    @Test
    void leavesThoseAloneWhoNeverOrderedIfThePolicySaysSo() {
        InactivityCutoff cutoff = terms(ChurnPolicy.inactivityOfBuyers(Period.ofDays(1)), "UTC")
                .cutoff(Instant.parse("2027-01-12T09:30:00Z"));
        assertThat(cutoff.createdBefore()).isNull();
        assertThat(cutoff.includes(Instant.EPOCH)).isFalse();
        assertThat(cutoff.includes(LocalDate.EPOCH)).isTrue();
    }

    /** As for BG/NBD, which checks customers with purchases early, and customers without a purchase late. */
    @Test
    void letsAPolicyWaitLongerForThoseWhoNeverOrdered() {
        ChurnPolicy policy = new ChurnPolicy() {
            @Override
            public LocalDate cutoff(LocalDate today) {
                return today.minusDays(7);
            }

            @Override
            public LocalDate registrationCutoff(LocalDate today) {
                return today.minusYears(1);
            }
        };
        assertThat(terms(policy, "Asia/Shanghai").cutoff(Instant.parse("2028-02-29T12:00:00Z")))
                .isEqualTo(new InactivityCutoff(LocalDate.of(2028, 2, 22), Instant.parse("2027-02-28T16:00:00Z")));
    }

    @Test
    void aDayThatIsGivenStandsForTodayWhateverTheTime() {
        DetectionOptions options =
                terms(ChurnPolicy.standard(), "Asia/Shanghai").asOf(LocalDate.of(1998, 5, 6));
        InactivityCutoff cutoff =
                new InactivityCutoff(LocalDate.of(1997, 11, 5), Instant.parse("1997-11-05T16:00:00Z"));
        assertThat(options.cutoff(Instant.parse("2027-01-01T00:00:00Z"))).isEqualTo(cutoff);
        assertThat(options.cutoff(Instant.parse("2027-01-01T00:00:00Z").plus(Duration.ofDays(900))))
                .isEqualTo(cutoff);
        assertThat(options.by(ChurnPolicy.inactivity(Period.ofDays(1)))
                        .cutoff(Instant.EPOCH)
                        .lastOrder())
                .isEqualTo("1998-05-04");
    }

    @Test
    @SuppressWarnings("NullAway")
    void refusesNoDayADayOutsideTheCalendarAndNoPolicy() {
        DetectionOptions options = terms(ChurnPolicy.standard(), "UTC");
        assertThatThrownBy(() -> options.asOf(null)).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> options.asOf(LocalDate.MAX)).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> options.by(null)).isInstanceOf(InvalidInputException.class);
    }
}
