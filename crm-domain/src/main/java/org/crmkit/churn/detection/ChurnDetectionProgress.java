package org.crmkit.churn.detection;

import java.time.Duration;
import org.crmkit.customer.CustomerId;
import org.jspecify.annotations.Nullable;

/**
 * How far a run of the watch is.
 *
 * @param done how many customers have been looked at
 * @param opened how many cases have been opened
 * @param resolved how many cases have been recovered or won back, because the customer has bought since
 * @param last the customer looked at last, from whom another run can go on; null if there was none
 * @param took how long it has taken
 */
public record ChurnDetectionProgress(
        long done, long opened, long resolved, @Nullable CustomerId last, Duration took) {

    /** Returns how many customers are looked at in a second; 0 as long as it has taken no time. */
    public double rate() {
        long nanos = took.toNanos();
        return nanos <= 0 ? 0 : done * 1e9 / nanos;
    }

    ChurnDetectionProgress plus(PageResult step, Duration until) {
        return new ChurnDetectionProgress(
                done + step.page().count(),
                opened + step.opened(),
                resolved + step.resolved(),
                step.page().last(),
                until);
    }
}
