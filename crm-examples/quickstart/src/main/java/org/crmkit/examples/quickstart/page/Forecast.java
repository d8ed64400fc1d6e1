package org.crmkit.examples.quickstart.page;

import java.time.YearMonth;
import java.util.List;
import org.crmkit.kernel.value.Money;
import org.jspecify.annotations.Nullable;

/**
 * What is expected of the open opportunities by month, with what was won; each currency is drawn separately.
 *
 * @param months the months in their order; last, the open opportunities without an expected day
 */
public record Forecast(List<Month> months) implements Section {

    /** Copies the months. */
    public Forecast {
        months = List.copyOf(months);
    }

    /**
     * What is expected and what was won in a month.
     *
     * @param month the month; null for open opportunities without an expected day
     * @param open the number of open opportunities
     * @param weighted the sums of amount times probability, one for each currency
     * @param values the sums of the won amounts, one for each currency
     */
    public record Month(@Nullable YearMonth month, long open, List<Money> weighted, List<Money> values) {

        /** Copies the sums. */
        public Month {
            weighted = List.copyOf(weighted);
            values = List.copyOf(values);
        }
    }
}
