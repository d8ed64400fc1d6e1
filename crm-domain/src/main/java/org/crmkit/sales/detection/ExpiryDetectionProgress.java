package org.crmkit.sales.detection;

import java.time.Duration;
import org.crmkit.kernel.job.JobProgress;
import org.crmkit.sales.OpportunityId;
import org.jspecify.annotations.Nullable;

/**
 * The progress of a run of expiry detection.
 *
 * @param passed how many expected close dates have been recorded as passed
 * @param rotting how many opportunities have been recorded as rotting
 * @param last the opportunity after which another run can continue; null if there was none
 * @param duration the time elapsed
 */
public record ExpiryDetectionProgress(
        long passed, long rotting, @Nullable OpportunityId last, Duration duration)
        implements JobProgress<OpportunityId> {

    /** Returns the number of events that have been written; an opportunity that is overdue and rots has two. */
    @Override
    public long records() {
        return passed + rotting;
    }
}
