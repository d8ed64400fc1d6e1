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
 * @param rows by state in its order, then by the pipeline's order, those in no stage first
 * @param cycleOrNull from assigning to closing, of what was closed; null if nothing was
 */
public record Funnel(List<FunnelRow> rows, @Nullable Cycle cycleOrNull) {

    /** Copies the rows. */
    public Funnel {
        rows = List.copyOf(rows);
    }

    /** Returns how many opportunities are in a state. */
    public long count(OpportunityState state) {
        return rows.stream()
                .filter(each -> each.state().equals(state))
                .mapToLong(FunnelRow::count)
                .sum();
    }

    /** Returns the cycle from assigning to closing; absent if nothing was closed. */
    public Optional<Cycle> cycle() {
        return Optional.ofNullable(cycleOrNull);
    }

    /** Returns won ÷ (won + lost) in percent, rounded half up to so many decimal places; absent if nothing was closed. */
    public Optional<BigDecimal> winRate(int places) {
        long won = count(OpportunityState.WON);
        return Ratio.percent(won, won + count(OpportunityState.LOST), places);
    }
}
