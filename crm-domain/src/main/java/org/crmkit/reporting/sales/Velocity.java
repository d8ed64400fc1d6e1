package org.crmkit.reporting.sales;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.crmkit.kernel.value.Money;
import org.crmkit.reporting.period.Ratio;
import org.jspecify.annotations.Nullable;

/**
 * The sales velocity: open count × win rate × mean won amount ÷ mean cycle time, an amount of money per day.
 *
 * @param open the number of open opportunities that were opened before the end of the period
 * @param won the number of opportunities won in the period
 * @param lost the number of opportunities lost in the period
 * @param values the sums of the won amounts, one for each currency, ordered by its code
 * @param cycleOrNull the cycle time of the opportunities closed in the period; null if none was closed
 */
public record Velocity(
        long open,
        long won,
        long lost,
        List<Money> values,
        @Nullable Cycle cycleOrNull) {

    private static final BigDecimal DAY = BigDecimal.valueOf(Duration.ofDays(1).toSeconds());

    /** More decimal places than any currency has, so that a second rounding has an effect only within a millionth of a tie. */
    private static final int PLACES = 12;

    /** Copies the sums. */
    public Velocity {
        values = List.copyOf(values);
    }

    /**
     * Returns the velocity in one currency, rounded half up; amounts won in other currencies count as zero. Empty if none was
     * won, or if all were closed at the instant at which they were assigned.
     */
    public Optional<Money> perDay(Currency currency) {
        Cycle cycle = cycleOrNull;
        if (won == 0 || cycle == null || cycle.total().isZero()) {
            return Optional.empty();
        }
        // open × won ÷ (won + lost) × (sum ÷ won) ÷ (seconds ÷ count ÷ 86,400), with one division at the end
        BigDecimal product = sum(currency)
                .multiply(BigDecimal.valueOf(open))
                .multiply(BigDecimal.valueOf(cycle.count()))
                .multiply(DAY);
        BigDecimal divisor = BigDecimal.valueOf(won + lost)
                .multiply(BigDecimal.valueOf(cycle.total().toSeconds()));
        return Ratio.of(product, divisor, PLACES).map(each -> Money.rounded(each, currency, RoundingMode.HALF_UP));
    }

    private BigDecimal sum(Currency currency) {
        return values.stream()
                .filter(each -> each.currency().equals(currency))
                .map(Money::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
