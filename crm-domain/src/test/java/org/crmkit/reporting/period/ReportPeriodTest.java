package org.crmkit.reporting.period;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.crmkit.kernel.error.InvalidInputException;
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
    void isAtLeastADayAndHasAnyLength() {
        LocalDate day = LocalDate.of(2027, 1, 1);
        assertThat(new ReportPeriod(day, day.plusYears(100), ZoneOffset.UTC).months())
                .hasSize(1200);
        for (LocalDate until : List.of(day, day.minusDays(1))) {
            assertThatThrownBy(() -> new ReportPeriod(day, until, ZoneOffset.UTC))
                    .isInstanceOf(InvalidInputException.class)
                    .hasMessageContaining("1 day");
        }
    }

    @Test
    void itsYearsAreItsPartsInEachYear() {
        ZoneId apia = ZoneId.of("Pacific/Apia");
        ReportPeriod period = new ReportPeriod(LocalDate.of(2026, 12, 31), LocalDate.of(2029, 1, 1), apia);
        assertThat(period.years())
                .containsExactly(
                        new ReportPeriod(LocalDate.of(2026, 12, 31), LocalDate.of(2027, 1, 1), apia),
                        ReportPeriod.years(2027, 2027, apia),
                        ReportPeriod.years(2028, 2028, apia));
    }

    @Test
    void aPeriodWithinAYearIsItsOnlyPart() {
        ReportPeriod march = new ReportPeriod(LocalDate.of(2027, 3, 1), LocalDate.of(2027, 4, 1), ZoneOffset.UTC);
        ReportPeriod year = ReportPeriod.years(2027, 2027, ZoneOffset.UTC);
        assertThat(march.years()).containsExactly(march);
        assertThat(year.years()).containsExactly(year);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTC", "America/St_Johns", "Pacific/Apia"})
    void itsYearsLeaveNoGapAndDoNotOverlap(String zone) {
        ReportPeriod period = new ReportPeriod(LocalDate.of(2009, 5, 6), LocalDate.of(2019, 1, 2), ZoneId.of(zone));
        Instant reached = period.begin();
        for (ReportPeriod year : period.years()) {
            assertThat(year.begin()).isEqualTo(reached);
            assertThat(year.from().getYear())
                    .isEqualTo(year.until().minusDays(1).getYear());
            reached = year.end();
        }
        assertThat(reached).isEqualTo(period.end());
        assertThat(period.years()).hasSize(11);
    }

    @Test
    void refusesYearsThatNoStoreKeeps() {
        for (int[] years : new int[][] {{1899, 1900}, {9999, 9999}, {2027, 2026}, {2_000_000_000, 2027}}) {
            assertThatThrownBy(() -> ReportPeriod.years(years[0], years[1], ZoneOffset.UTC))
                    .isInstanceOf(InvalidInputException.class);
        }
        assertThat(ReportPeriod.years(1900, 1900, ZoneOffset.UTC).from()).isEqualTo("1900-01-01");
        assertThat(ReportPeriod.years(9998, 9998, ZoneOffset.UTC).until()).isEqualTo("9999-01-01");
    }

    private static Duration length(ReportPeriod period, YearMonth month) {
        return Duration.between(period.begin(month), period.end(month));
    }
}
