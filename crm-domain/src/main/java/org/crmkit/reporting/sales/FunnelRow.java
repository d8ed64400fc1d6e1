package org.crmkit.reporting.sales;

import java.util.List;
import org.crmkit.kernel.value.Money;
import org.crmkit.sales.OpportunityState;
import org.crmkit.sales.pipeline.StageId;
import org.jspecify.annotations.Nullable;

/**
 * The opportunities of one state and stage.
 *
 * @param state the state
 * @param stage the stage; null for opportunities without a stage
 * @param stageName the stage's name
 * @param count the number of opportunities
 * @param amounts the sums of their amounts, one for each currency, ordered by its code
 * @param weighted the sums of amount times probability, rounded half up, one for each currency
 */
public record FunnelRow(
        OpportunityState state,
        @Nullable StageId stage,
        @Nullable String stageName,
        long count,
        List<Money> amounts,
        List<Money> weighted) {

    /** Copies the sums. */
    public FunnelRow {
        amounts = List.copyOf(amounts);
        weighted = List.copyOf(weighted);
    }
}
