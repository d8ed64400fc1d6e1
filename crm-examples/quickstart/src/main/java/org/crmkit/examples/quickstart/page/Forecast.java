package org.crmkit.examples.quickstart.page;

import java.time.YearMonth;
import java.util.List;
import org.crmkit.kernel.value.Money;
import org.crmkit.reporting.sales.ForecastRow;
import org.jspecify.annotations.Nullable;

/**
 * What is expected of the open opportunities by month, with what was won; each currency is drawn separately.
 *
 * @param rows what is overdue, the months in their order, and what has no expected day
 */
public record Forecast(List<Row> rows) implements Section {

    /** Copies the rows. */
    public Forecast {
        rows = List.copyOf(rows);
    }

    /**
     * What is expected and what was won in a month, or what is overdue or has no expected day.
     *
     * @param due what the row covers
     * @param month the month; null unless the row covers a month
     * @param open the number of open opportunities
     * @param weighted the sums of amount times probability, one for each currency
     * @param values the sums of the won amounts, one for each currency
     */
    public record Row(
            ForecastRow.Due due, @Nullable YearMonth month, long open, List<Money> weighted, List<Money> values) {

        /** Copies the sums. */
        public Row {
            weighted = List.copyOf(weighted);
            values = List.copyOf(values);
        }
    }
}
