package org.crmkit.reporting.sales;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.crmkit.reporting.period.Ratio;
import org.crmkit.sales.OpportunityState;
import org.jspecify.annotations.Nullable;

/**
 * Opportunities by state and stage.
 *
 * @param rows by state in the order of the enum, then by the order of the pipeline, those without a stage first
 * @param cycleOrNull the cycle time of the closed opportunities; null if none was closed
 */
public record Funnel(List<FunnelRow> rows, @Nullable Cycle cycleOrNull) {

    /** Copies the rows. */
    public Funnel {
        rows = List.copyOf(rows);
    }

    /** Returns the number of opportunities in a state. */
    public long count(OpportunityState state) {
        return rows.stream()
                .filter(each -> each.state().equals(state))
                .mapToLong(FunnelRow::count)
                .sum();
    }

    /** Returns the cycle time of the closed opportunities; empty if none was closed. */
    public Optional<Cycle> cycle() {
        return Optional.ofNullable(cycleOrNull);
    }

    /** Returns won ÷ (won + lost) in percent, rounded half up to a number of decimal places; empty if none was closed. */
    public Optional<BigDecimal> winRate(int places) {
        long won = count(OpportunityState.WON);
        return Ratio.percent(won, won + count(OpportunityState.LOST), places);
    }
}
