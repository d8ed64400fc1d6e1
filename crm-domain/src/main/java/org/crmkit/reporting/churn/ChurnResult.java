package org.crmkit.reporting.churn;

import java.math.BigDecimal;
import java.util.Optional;
import org.crmkit.reporting.period.Ratio;

/**
 * How many customers were lost and kept in a period.
 *
 * @param activeAtStart how many customers were active when it began
 * @param opened how many cases were opened in it
 * @param confirmed how many customers were given up in it
 * @param recovered how many bought again or were won back in it
 */
public record ChurnResult(long activeAtStart, long opened, long confirmed, long recovered) {

    /** Returns confirmed ÷ active at the start in percent, rounded half up; absent if there were none. */
    public Optional<BigDecimal> lossRate(int places) {
        return Ratio.percent(confirmed, activeAtStart, places);
    }

    /** Returns recovered ÷ (recovered + confirmed) in percent, rounded half up; absent if nothing was decided. */
    public Optional<BigDecimal> recoveryRate(int places) {
        return Ratio.percent(recovered, recovered + confirmed, places);
    }
}
