package org.crmkit.examples.page;

import java.math.BigDecimal;
import java.util.List;
import org.crmkit.sales.OpportunityState;
import org.crmkit.value.Money;
import org.jspecify.annotations.Nullable;

/**
 * Opportunities by state and stage.
 *
 * @param rows in the order in which they are drawn
 * @param winRate won ÷ (won + lost) in percent; null if nothing was closed
 * @param cycleDays the mean from assigning to closing, in days; null if nothing was closed
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
     * The opportunities of a state, or of a stage of it.
     *
     * @param state the state
     * @param stage the name of the stage; null for those in none, or for all of the state together
     * @param count how many
     * @param amounts the sum of what is expected or agreed, one for each currency
     */
    public record Row(OpportunityState state, @Nullable String stage, long count, List<Money> amounts) {

        /** Copies the sums. */
        public Row {
            amounts = List.copyOf(amounts);
        }
    }
}
