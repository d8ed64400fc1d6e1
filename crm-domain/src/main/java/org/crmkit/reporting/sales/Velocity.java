package org.crmkit.reporting.sales;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.crmkit.reporting.period.Ratio;
import org.crmkit.value.Money;
import org.jspecify.annotations.Nullable;

/**
 * How fast business goes: open count × win rate × mean won amount ÷ mean cycle, which is money for a day.
 *
 * @param open how many opportunities are open that were opened before the period's end
 * @param won how many were won in the period
 * @param lost how many were lost in the period
 * @param values the sum of what was won, one for each currency, by its code
 * @param cycleOrNull from assigning to closing, of what was closed in the period; null if nothing was
 */
public record Velocity(
        long open,
        long won,
        long lost,
        List<Money> values,
        @Nullable Cycle cycleOrNull) {

    private static final BigDecimal DAY = BigDecimal.valueOf(Duration.ofDays(1).toSeconds());

    /** More than any currency has, so that rounding once more changes nothing but a tie within a millionth. */
    private static final int PLACES = 12;

    /** Copies the sums. */
    public Velocity {
        values = List.copyOf(values);
    }

    /**
     * Returns what is to be expected of a day in one currency, rounded half up: won amounts in other currencies count as nothing.
     * Absent if nothing was won, or all was closed the moment it was assigned.
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
