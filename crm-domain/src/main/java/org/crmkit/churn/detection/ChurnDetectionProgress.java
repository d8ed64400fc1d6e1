package org.crmkit.churn.detection;

import java.time.Duration;
import org.crmkit.customer.CustomerId;
import org.jspecify.annotations.Nullable;

/**
 * The progress of a churn detection run.
 *
 * @param customers how many customers have been processed
 * @param opened how many cases have been opened
 * @param resolved how many cases have been recovered or won back, because the customer has bought since
 * @param last the last customer that was processed, after whom another run can continue; null if there was none
 * @param duration the time elapsed
 */
public record ChurnDetectionProgress(
        long customers,
        long opened,
        long resolved,
        @Nullable CustomerId last,
        Duration duration) {

    /** Returns the number of customers processed per second; 0 while no time has elapsed. */
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
