package org.crmkit.reporting.sales;

import java.time.YearMonth;
import java.util.List;
import org.crmkit.kernel.value.Money;

/**
 * What was won in a month.
 *
 * @param month the month, restricted to its days within the period
 * @param won the number of won opportunities
 * @param values the sums of the won amounts, one for each currency, ordered by its code
 */
public record MonthResult(YearMonth month, long won, List<Money> values) {

    /** Copies the sums. */
    public MonthResult {
        values = List.copyOf(values);
    }
}
