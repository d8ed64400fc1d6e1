package org.crmkit.churn.detection;

import java.time.Duration;
import org.crmkit.customer.CustomerId;
import org.jspecify.annotations.Nullable;

/**
 * How far a run of the watch is.
 *
 * @param customers how many customers have been looked at
 * @param opened how many cases have been opened
 * @param resolved how many cases have been recovered or won back, because the customer has bought since
 * @param last the customer looked at last, from whom another run can go on; null if there was none
 * @param duration how long it has taken
 */
public record ChurnDetectionProgress(
        long customers,
        long opened,
        long resolved,
        @Nullable CustomerId last,
        Duration duration) {

    /** Returns how many customers are looked at in a second; 0 as long as it has taken no time. */
    public double rate() {
        long nanos = duration.toNanos();
        return nanos <= 0 ? 0 : customers * 1e9 / nanos;
    }

    ChurnDetectionProgress plus(PageResult step, Duration until) {
        return new ChurnDetectionProgress(
                customers + step.page().count(),
                opened + step.opened(),
                resolved + step.resolved(),
                step.page().last(),
                until);
    }
}
