package org.crmkit.sales.detection;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.crmkit.internal.command.CommandScope;
import org.crmkit.internal.command.PagedWork;
import org.crmkit.sales.Opportunity;
import org.crmkit.sales.OpportunityExpiry;
import org.crmkit.sales.OpportunityFilter.Expiry;
import org.crmkit.sales.OpportunityId;
import org.crmkit.sales.RecordedExpiry;
import org.jspecify.annotations.Nullable;

/**
 * The work of one run: it records expired opportunities, page by page.
 *
 * @param begun the instant at which the run began
 * @param zone the zone of the tenant
 * @param size the number of opportunities on a page
 */
record ExpiryPages(Instant begun, ZoneId zone, int size)
        implements PagedWork<ExpiryDetectionRepositories, OpportunityId, ExpiryPages.Result, ExpiryDetectionProgress> {

    /** The result of a page. */
    record Result(int passed, int rotting, @Nullable OpportunityId last) {

        /** Counts what differs: another machine may have recorded an opportunity after this page was found. */
        Result plus(RecordedExpiry before, RecordedExpiry now, @Nullable OpportunityId until) {
            return new Result(
                    passed + (now.expectedCloses().equals(before.expectedCloses()) ? 0 : 1),
                    rotting + (Objects.equals(now.stageSince(), before.stageSince()) ? 0 : 1),
                    until);
        }
    }

    @Override
    public ExpiryDetectionProgress begin(@Nullable OpportunityId after) {
        return new ExpiryDetectionProgress(0, 0, after, Duration.ZERO);
    }

    /**
     * A command changes each record once. If an opportunity has two expiries to record, the next page therefore begins with it again;
     * those after it are recorded by then, and are not found again.
     */
    @Override
    public @Nullable Result next(CommandScope<ExpiryDetectionRepositories> scope, @Nullable OpportunityId after) {
        Expiry expiry = OpportunityExpiry.at(scope.work(), begun, zone);
        List<Opportunity> page = scope.work().expiredOpportunities().unrecorded(expiry, after, size);
        if (page.isEmpty()) {
            return null;
        }
        Result result = new Result(0, 0, after);
        boolean isComplete = true;
        for (Opportunity found : page) {
            Opportunity recorded = OpportunityExpiry.record(scope, found, expiry);
            isComplete &= !expiry.isUnrecorded(recorded);
            result = result.plus(found.recordedExpiry(), recorded.recordedExpiry(), isComplete ? found.id() : result.last());
        }
        return result;
    }

    @Override
    public ExpiryDetectionProgress plus(ExpiryDetectionProgress soFar, Result page, Duration elapsed) {
        return new ExpiryDetectionProgress(
                soFar.passed() + page.passed(), soFar.rotting() + page.rotting(), page.last(), elapsed);
    }
}
