package org.crmkit.reporting.sales;

import java.time.YearMonth;
import java.util.Currency;
import java.util.List;
import java.util.stream.Stream;
import org.crmkit.value.Money;
import org.jspecify.annotations.Nullable;

/**
 * What a month brings: what was won in it, and what open opportunities are expected to close in it.
 *
 * @param month the month; only its days within the period. Null for open opportunities without an expected date, which come
 *     last
 * @param open how many open ones are expected
 * @param weighted the sum of their amount times probability, rounded half up, one for each currency, by its code
 * @param won how many were won
 * @param values the sum of what was won, one for each currency, by its code
 */
public record ForecastMonth(@Nullable YearMonth month, long open, List<Money> weighted, long won, List<Money> values) {

    /** Copies the sums. */
    public ForecastMonth {
        weighted = List.copyOf(weighted);
        values = List.copyOf(values);
    }

    /** Returns what was won and what is to be expected, in one currency. */
    public Money total(Currency currency) {
        return Stream.concat(weighted.stream(), values.stream())
                .filter(each -> each.currency().equals(currency))
                .reduce(Money.zero(currency), Money::plus);
    }
}
