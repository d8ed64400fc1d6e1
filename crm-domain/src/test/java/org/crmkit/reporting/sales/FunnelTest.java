package org.crmkit.reporting.sales;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import org.crmkit.sales.OpportunityState;
import org.junit.jupiter.api.Test;

class FunnelTest {

    @Test
    void theWinRateCountsOnlyWhatIsClosed() {
        Funnel funnel = new Funnel(
                List.of(
                        row(OpportunityState.ASSIGNED, 90),
                        row(OpportunityState.WON, 1),
                        row(OpportunityState.LOST, 2)),
                null);
        assertThat(funnel.winRate(2)).contains(new BigDecimal("33.33"));
        assertThat(funnel.winRate(0)).contains(new BigDecimal("33"));
        assertThat(new Funnel(List.of(row(OpportunityState.ASSIGNED, 90)), null).winRate(2))
                .isEmpty();
        assertThat(funnel.cycle()).isEmpty();
    }

    @Test
    void theMeanCycleIsRoundedHalfUp() {
        Cycle cycle = new Cycle(8, Duration.ofDays(1), Duration.ofDays(9), Duration.ofDays(41));
        assertThat(cycle.meanDays(3)).isEqualTo(new BigDecimal("5.125"));
        assertThat(cycle.meanDays(2)).isEqualTo(new BigDecimal("5.13"));
    }

    private static FunnelRow row(OpportunityState state, long count) {
        return new FunnelRow(state, null, null, count, List.of(), List.of());
    }
}
