package org.crmkit.reporting.sales;

import java.time.YearMonth;
import java.util.List;
import org.crmkit.value.Money;

/**
 * What was won in a month.
 *
 * @param month the month; only its days within the period
 * @param won how many were won
 * @param values the sum of what was won, one for each currency, by its code
 */
public record MonthResult(YearMonth month, long won, List<Money> values) {

    /** Copies the sums. */
    public MonthResult {
        values = List.copyOf(values);
    }
}
