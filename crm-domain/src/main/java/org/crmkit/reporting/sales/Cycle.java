package org.crmkit.reporting.sales;

import java.math.BigDecimal;
import java.time.Duration;
import org.crmkit.reporting.period.Ratio;

/**
 * The cycle time: how long it took from assigning to closing.
 *
 * @param count the number of closed opportunities
 * @param shortest the shortest cycle
 * @param longest the longest cycle
 * @param total the sum of all cycles
 */
public record Cycle(long count, Duration shortest, Duration longest, Duration total) {

    private static final BigDecimal DAY = BigDecimal.valueOf(Duration.ofDays(1).toSeconds());

    /** Returns the mean in days of 24 hours, rounded half up to a number of decimal places. */
    public BigDecimal meanDays(int places) {
        return Ratio.of(BigDecimal.valueOf(total.toSeconds()), DAY.multiply(BigDecimal.valueOf(count)), places)
                .orElseThrow();
    }
}
