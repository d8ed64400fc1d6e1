package org.crmkit.service.detection;

import java.time.Duration;
import org.crmkit.kernel.job.JobProgress;
import org.crmkit.service.ServiceRequestId;
import org.jspecify.annotations.Nullable;

/**
 * The progress of a run of overdue detection.
 *
 * @param assignments how many missed deadlines of assigning have been recorded
 * @param handlings how many missed deadlines of handling have been recorded
 * @param last the request after which another run can continue; null if there was none
 * @param duration the time elapsed
 */
public record OverdueDetectionProgress(
        long assignments, long handlings, @Nullable ServiceRequestId last, Duration duration)
        implements JobProgress<ServiceRequestId> {

    /** Returns the number of events that have been written; a request that has missed two deadlines has two. */
    @Override
    public long records() {
        return assignments + handlings;
    }
}
