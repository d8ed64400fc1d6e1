package org.crmkit.reporting.sales;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.YearMonth;
import java.util.Currency;
import java.util.List;
import java.util.Random;
import org.crmkit.kernel.value.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class VelocityTest {

    private static final Currency EUROS = Currency.getInstance("EUR");
    private static final Currency YEN = Currency.getInstance("JPY");

    private static Velocity velocity(long open, long won, long lost, String sum, @Nullable Cycle cycle) {
        return new Velocity(open, won, lost, List.of(Money.of(sum, "EUR"), Money.of("500", "JPY")), cycle);
    }

    private static Cycle cycle(long count, Duration total) {
        return new Cycle(count, Duration.ZERO, total, total);
    }

    /** 20 open, 3 of 5 won for 1,000 each, in 10 days on average: 20 × 60 % × 1,000 ÷ 10. */
    @Test
    void isOpenTimesWinRateTimesMeanAmountByMeanCycle() {
        Velocity found = velocity(20, 3, 2, "3000", cycle(5, Duration.ofDays(50)));
        assertThat(found.perDay(EUROS)).contains(Money.of("1200.00", "EUR"));
    }

    @Test
    void countsEachCurrencyForItself() {
        Velocity found = velocity(20, 3, 2, "3000", cycle(5, Duration.ofDays(50)));
        assertThat(found.perDay(YEN)).contains(Money.of("200", "JPY"));
        assertThat(found.perDay(Currency.getInstance("USD"))).contains(Money.of("0", "USD"));
    }

    @Test
    void isAbsentWhereThereIsNothingToDivide() {
        assertThat(velocity(20, 0, 2, "0", cycle(2, Duration.ofDays(3))).perDay(EUROS))
                .isEmpty();
        assertThat(velocity(20, 3, 0, "3000", null).perDay(EUROS)).isEmpty();
        assertThat(velocity(20, 3, 0, "3000", cycle(3, Duration.ZERO)).perDay(EUROS))
                .isEmpty();
        assertThat(velocity(0, 3, 0, "3000", cycle(3, Duration.ofDays(3))).perDay(EUROS))
                .contains(Money.of("0", "EUR"));
    }

    @Test
    void isRoundedOnceAndHalfUp() {
        assertThat(velocity(1, 1, 0, "0.01", cycle(1, Duration.ofDays(2))).perDay(EUROS))
                .contains(Money.of("0.01", "EUR"));
        assertThat(velocity(1, 1, 1, "0.01", cycle(2, Duration.ofDays(4))).perDay(EUROS))
                .contains(Money.of("0.00", "EUR"));
        assertThat(velocity(7, 2, 1, "99.99", cycle(3, Duration.ofHours(59))).perDay(EUROS))
                .contains(Money.of("284.72", "EUR"));
    }

    /** A calculation step by step, each with 60 digits, gives the same result. */
    @Test
    void agreesWithTheFormulaAsItIsWritten() {
        Random random = new Random(7);
        MathContext exact = new MathContext(60);
        for (int each = 0; each < 500; each++) {
            long open = random.nextInt(1000);
            long won = 1L + random.nextInt(50);
            long lost = random.nextInt(50);
            String sum = random.nextInt(1_000_000) + ".37";
            Duration total = Duration.ofSeconds(1 + random.nextInt(100_000_000));
            BigDecimal meanDays =
                    BigDecimal.valueOf(total.toSeconds()).divide(BigDecimal.valueOf(86_400 * (won + lost)), exact);
            BigDecimal expected = BigDecimal.valueOf(open)
                    .multiply(BigDecimal.valueOf(won).divide(BigDecimal.valueOf(won + lost), exact))
                    .multiply(new BigDecimal(sum).divide(BigDecimal.valueOf(won), exact))
                    .divide(meanDays, exact);
            assertThat(velocity(open, won, lost, sum, cycle(won + lost, total)).perDay(EUROS))
                    .contains(Money.rounded(expected, EUROS, RoundingMode.HALF_UP));
        }
    }

    @Test
    void aMonthBringsWhatWasWonAndWhatIsExpected() {
        ForecastRow month = ForecastRow.of(
                YearMonth.of(2027, 3),
                2,
                List.of(Money.of("10.50", "EUR"), Money.of("7", "JPY")),
                1,
                List.of(Money.of("4.50", "EUR")));
        assertThat(month.total(EUROS)).isEqualTo(Money.of("15.00", "EUR"));
        assertThat(month.total(YEN)).isEqualTo(Money.of("7", "JPY"));
        assertThat(month.total(Currency.getInstance("USD"))).isEqualTo(Money.of("0", "USD"));
    }
}
