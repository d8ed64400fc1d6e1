package org.crmkit.examples.quickstart.page;

import java.math.BigDecimal;
import java.util.List;
import org.crmkit.kernel.value.Money;
import org.crmkit.sales.OpportunityState;
import org.jspecify.annotations.Nullable;

/**
 * Opportunities by state and stage.
 *
 * @param rows the rows in the order in which they are drawn
 * @param winRate won ÷ (won + lost) in percent; null if nothing was closed
 * @param cycleDays the mean time from assignment to closing, in days; null if nothing was closed
 */
public record FunnelChart(
        List<Row> rows,
        @Nullable BigDecimal winRate,
        @Nullable BigDecimal cycleDays) implements Section {

    /** Copies the rows. */
    public FunnelChart {
        rows = List.copyOf(rows);
    }

    /**
     * The opportunities of a state, or of a stage within it.
     *
     * @param state the state
     * @param stage the name of the stage; null for opportunities without a stage, or for the whole state
     * @param count the number of opportunities
     * @param amounts the sum of the expected or agreed amounts, one for each currency
     */
    public record Row(OpportunityState state, @Nullable String stage, long count, List<Money> amounts) {

        /** Copies the sums. */
        public Row {
            amounts = List.copyOf(amounts);
        }
    }
}
