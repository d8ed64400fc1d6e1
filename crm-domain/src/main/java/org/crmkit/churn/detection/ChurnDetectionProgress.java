package org.crmkit.churn.detection;

import java.time.Duration;
import org.crmkit.customer.CustomerId;
import org.crmkit.kernel.job.JobProgress;
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
        Duration duration) implements JobProgress<CustomerId> {

    @Override
    public long records() {
        return customers;
    }
}
