package org.crmkit.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.crmkit.error.InvalidInputException;
import org.crmkit.sales.OpportunityState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReportPeriodTest {

    @Test
    void endsBeforeTheDayItRunsUntil() {
        ZoneId shanghai = ZoneId.of("Asia/Shanghai");
        ReportPeriod year = ReportPeriod.years(2027, 2027, shanghai);
        assertThat(year.begin()).isEqualTo("2026-12-31T16:00:00Z");
        assertThat(year.end()).isEqualTo("2027-12-31T16:00:00Z");
        assertThat(year.months()).hasSize(12).startsWith(YearMonth.of(2027, 1)).endsWith(YearMonth.of(2027, 12));
    }

    @Test
    void aMonthIsLongerOrShorterByTheHourOfTheClockChange() {
        ReportPeriod year = ReportPeriod.years(2027, 2027, ZoneId.of("Europe/Berlin"));
        assertThat(length(year, YearMonth.of(2027, 3))).isEqualTo(Duration.ofHours(31 * 24 - 1));
        assertThat(length(year, YearMonth.of(2027, 10))).isEqualTo(Duration.ofHours(31 * 24 + 1));
        assertThat(length(year, YearMonth.of(2027, 2))).isEqualTo(Duration.ofDays(28));
    }

    @Test
    void aDayWithoutMidnightBeginsWithItsFirstInstant() {
        ZoneId saoPaulo = ZoneId.of("America/Sao_Paulo");
        ReportPeriod days = new ReportPeriod(LocalDate.of(2018, 11, 4), LocalDate.of(2018, 11, 5), saoPaulo);
        assertThat(days.begin()).isEqualTo("2018-11-04T03:00:00Z");
        assertThat(Duration.between(days.begin(), days.end())).isEqualTo(Duration.ofHours(23));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"UTC", "America/St_Johns", "America/Sao_Paulo", "Asia/Beirut", "Pacific/Apia", "Asia/Kathmandu"})
    void itsMonthsLeaveNoGapAndDoNotOverlap(String zone) {
        ReportPeriod period = new ReportPeriod(LocalDate.of(2011, 11, 17), LocalDate.of(2019, 3, 2), ZoneId.of(zone));
        List<YearMonth> months = period.months();
        Instant reached = period.begin();
        for (YearMonth month : months) {
            assertThat(period.begin(month)).isEqualTo(reached);
            reached = period.end(month);
            assertThat(reached).isAfter(period.begin(month));
        }
        assertThat(reached).isEqualTo(period.end());
        assertThat(months).hasSize(89).doesNotHaveDuplicates();
    }

    @Test
    void aPeriodUntilTheFirstOfAMonthDoesNotTouchThatMonth() {
        ReportPeriod january = new ReportPeriod(LocalDate.of(2027, 1, 31), LocalDate.of(2027, 2, 1), ZoneOffset.UTC);
        assertThat(january.months()).containsExactly(YearMonth.of(2027, 1));
        assertThat(january.begin(YearMonth.of(2027, 1))).isEqualTo("2027-01-31T00:00:00Z");
    }

    @Test
    void isAtLeastADayAndAtMostTenYears() {
        LocalDate day = LocalDate.of(2027, 1, 1);
        assertThat(new ReportPeriod(day, day.plusYears(10), ZoneOffset.UTC).months())
                .hasSize(ReportPeriod.MAX_MONTHS);
        for (LocalDate until : List.of(day, day.minusDays(1), day.plusYears(10).plusDays(1))) {
            assertThatThrownBy(() -> new ReportPeriod(day, until, ZoneOffset.UTC))
                    .isInstanceOf(InvalidInputException.class);
        }
    }

    @Test
    void theWinRateCountsOnlyWhatIsClosed() {
        Funnel funnel = new Funnel(
                List.of(
                        row(OpportunityState.ASSIGNED, 90),
                        row(OpportunityState.WON, 1),
                        row(OpportunityState.LOST, 2)),
                null);
        assertThat(funnel.winRate(2)).contains(new BigDecimal("33.33"));
        assertThat(funnel.winRate(0)).contains(new BigDecimal("33"));
        assertThat(new Funnel(List.of(row(OpportunityState.ASSIGNED, 90)), null).winRate(2))
                .isEmpty();
        assertThat(funnel.cycle()).isEmpty();
    }

    @Test
    void theMeanCycleIsRoundedHalfUp() {
        Cycle cycle = new Cycle(8, Duration.ofDays(1), Duration.ofDays(9), Duration.ofDays(41));
        assertThat(cycle.meanDays(3)).isEqualTo(new BigDecimal("5.125"));
        assertThat(cycle.meanDays(2)).isEqualTo(new BigDecimal("5.13"));
    }

    private static FunnelRow row(OpportunityState state, long count) {
        return new FunnelRow(state, null, null, count, List.of(), List.of());
    }

    private static Duration length(ReportPeriod period, YearMonth month) {
        return Duration.between(period.begin(month), period.end(month));
    }
}
