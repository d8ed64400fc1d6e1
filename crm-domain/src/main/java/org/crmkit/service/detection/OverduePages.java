package org.crmkit.service.detection;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.crmkit.internal.command.CommandScope;
import org.crmkit.internal.command.PagedWork;
import org.crmkit.service.Deadlines.RecordedMisses;
import org.crmkit.service.ServiceMisses;
import org.crmkit.service.ServiceRequest;
import org.crmkit.service.ServiceRequestId;
import org.jspecify.annotations.Nullable;

/**
 * The work of one run: it records missed deadlines, page by page.
 *
 * @param begun the instant at which the run began
 * @param size the number of requests on a page
 */
record OverduePages(Instant begun, int size)
        implements PagedWork<
                OverdueDetectionRepositories, ServiceRequestId, OverduePages.Result, OverdueDetectionProgress> {

    /** The result of a page. */
    record Result(
            long assignments, long handlings, @Nullable ServiceRequestId last) {}

    @Override
    public OverdueDetectionProgress begin(@Nullable ServiceRequestId after) {
        return new OverdueDetectionProgress(0, 0, after, Duration.ZERO);
    }

    /** Counts what has changed: another machine may have recorded a request after this page was found. */
    @Override
    public @Nullable Result next(CommandScope<OverdueDetectionRepositories> scope, @Nullable ServiceRequestId after) {
        List<ServiceRequest> page = scope.work().overdueRequests().unrecorded(begun, after, size);
        if (page.isEmpty()) {
            return null;
        }
        long assignments = 0;
        long handlings = 0;
        List<ServiceRequest> recorded = new ArrayList<>(page.size());
        for (ServiceRequest found : page) {
            ServiceRequest next = ServiceMisses.record(scope, found, begun);
            RecordedMisses before = found.deadlines().recordedMisses();
            RecordedMisses now = next.deadlines().recordedMisses();
            assignments += now.assign().equals(before.assign()) ? 0 : 1;
            handlings += now.handle().equals(before.handle()) ? 0 : 1;
            recorded.add(next);
        }
        return new Result(
                assignments,
                handlings,
                PagedWork.lastComplete(recorded, after, each -> !each.hasUnrecordedMiss(begun)));
    }

    @Override
    public OverdueDetectionProgress plus(OverdueDetectionProgress soFar, Result page, Duration elapsed) {
        return new OverdueDetectionProgress(
                soFar.assignments() + page.assignments(), soFar.handlings() + page.handlings(), page.last(), elapsed);
    }
}
