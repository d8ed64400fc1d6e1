package org.crmkit.reporting.sales;

import java.time.YearMonth;
import java.util.Currency;
import java.util.List;
import java.util.stream.Stream;
import org.crmkit.kernel.value.Money;
import org.jspecify.annotations.Nullable;

/**
 * The forecast for a month: what was won in it, and the open opportunities that are expected to close in it.
 *
 * @param month the month, restricted to its days within the period. Null for open opportunities without an expected day, which
 *     come last
 * @param open the number of open opportunities
 * @param weighted the sums of their amount times probability, rounded half up, one for each currency, ordered by its code
 * @param won the number of won opportunities
 * @param values the sums of the won amounts, one for each currency, ordered by its code
 */
public record ForecastMonth(@Nullable YearMonth month, long open, List<Money> weighted, long won, List<Money> values) {

    /** Copies the sums. */
    public ForecastMonth {
        weighted = List.copyOf(weighted);
        values = List.copyOf(values);
    }

    /** Returns the sum of the won and the weighted expected amounts in one currency. */
    public Money total(Currency currency) {
        return Stream.concat(weighted.stream(), values.stream())
                .filter(each -> each.currency().equals(currency))
                .reduce(Money.zero(currency), Money::plus);
    }
}
