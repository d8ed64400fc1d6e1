package org.crmkit.reporting.churn;

import java.math.BigDecimal;
import java.util.Optional;
import org.crmkit.reporting.period.Ratio;

/**
 * How many customers were lost and kept in a period.
 *
 * @param activeAtStart how many customers were active at the start of the period
 * @param opened how many cases were opened in the period
 * @param confirmed how many losses were confirmed in the period
 * @param recovered how many customers bought again or were won back in the period
 */
public record ChurnResult(long activeAtStart, long opened, long confirmed, long recovered) {

    /** Returns confirmed ÷ active at the start in percent, rounded half up; empty if no customer was active. */
    public Optional<BigDecimal> lossRate(int places) {
        return Ratio.percent(confirmed, activeAtStart, places);
    }

    /**
     * Returns recovered ÷ (recovered + confirmed) in percent, rounded half up; empty if there were neither recoveries nor losses.
     */
    public Optional<BigDecimal> recoveryRate(int places) {
        return Ratio.percent(recovered, recovered + confirmed, places);
    }
}
