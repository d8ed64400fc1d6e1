package org.crmkit.examples.page;

import java.time.YearMonth;
import java.util.List;
import org.crmkit.value.Money;

/**
 * What was won in each month; each currency is drawn by itself.
 *
 * @param months in their order
 */
public record WonByMonth(List<Month> months) implements Section {

    /** Copies the months. */
    public WonByMonth {
        months = List.copyOf(months);
    }

    /**
     * What was won in a month.
     *
     * @param month the month
     * @param won how many were won
     * @param values the sum of what was won, one for each currency
     */
    public record Month(YearMonth month, long won, List<Money> values) {

        /** Copies the sums. */
        public Month {
            values = List.copyOf(values);
        }
    }
}
