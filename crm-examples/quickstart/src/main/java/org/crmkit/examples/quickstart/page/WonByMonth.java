package org.crmkit.examples.quickstart.page;

import java.time.YearMonth;
import java.util.List;
import org.crmkit.kernel.value.Money;

/**
 * The won opportunities by month; each currency is drawn separately.
 *
 * @param months the months in their order
 */
public record WonByMonth(List<Month> months) implements Section {

    /** Copies the months. */
    public WonByMonth {
        months = List.copyOf(months);
    }

    /**
     * The won opportunities of a month.
     *
     * @param month the month
     * @param won the number of won opportunities
     * @param values the sum of their amounts, one for each currency
     */
    public record Month(YearMonth month, long won, List<Money> values) {

        /** Copies the sums. */
        public Month {
            values = List.copyOf(values);
        }
    }
}
