package org.crmkit.reporting.sales;

import java.time.YearMonth;
import java.util.Currency;
import java.util.List;
import java.util.stream.Stream;
import org.crmkit.kernel.value.Money;
import org.jspecify.annotations.Nullable;

/**
 * A row of the forecast: what was won in a month, and the open opportunities that are expected to close in it. The first row
 * covers what is overdue, the last row what has no expected day.
 *
 * @param due what the row covers
 * @param month the month, restricted to its days within the period; null unless the row covers a month
 * @param open the number of open opportunities
 * @param weighted the sums of their amount times probability, rounded half up, one for each currency, ordered by its code
 * @param won the number of won opportunities
 * @param values the sums of the won amounts, one for each currency, ordered by its code
 */
public record ForecastRow(
        Due due, @Nullable YearMonth month, long open, List<Money> weighted, long won, List<Money> values) {

    /** What a row of the forecast covers. */
    public enum Due {
        /** Open opportunities that were expected to close before the period. */
        OVERDUE,
        /** A month of the period. */
        MONTH,
        /** Open opportunities without an expected day. */
        UNDATED
    }

    /** Creates the row of a month. */
    public static ForecastRow of(YearMonth month, long open, List<Money> weighted, long won, List<Money> values) {
        return new ForecastRow(Due.MONTH, month, open, weighted, won, values);
    }

    /** Creates the row of the open opportunities that were expected to close before the period. */
    public static ForecastRow overdue(long open, List<Money> weighted) {
        return new ForecastRow(Due.OVERDUE, null, open, weighted, 0, List.of());
    }

    /** Creates the row of the open opportunities without an expected day. */
    public static ForecastRow undated(long open, List<Money> weighted) {
        return new ForecastRow(Due.UNDATED, null, open, weighted, 0, List.of());
    }

    /** Copies the sums. */
    public ForecastRow {
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
