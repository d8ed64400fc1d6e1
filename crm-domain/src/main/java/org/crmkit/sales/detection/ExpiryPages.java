package org.crmkit.sales.detection;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.crmkit.internal.command.CommandScope;
import org.crmkit.internal.command.PagedWork;
import org.crmkit.sales.Opportunity;
import org.crmkit.sales.Opportunity.RecordedExpiry;
import org.crmkit.sales.OpportunityExpiry;
import org.crmkit.sales.OpportunityFilter.Expiry;
import org.crmkit.sales.OpportunityId;
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
    record Result(long passed, long rotting, @Nullable OpportunityId last) {}

    @Override
    public ExpiryDetectionProgress begin(@Nullable OpportunityId after) {
        return new ExpiryDetectionProgress(0, 0, after, Duration.ZERO);
    }

    /** Counts what has changed: another machine may have recorded an opportunity after this page was found. */
    @Override
    public @Nullable Result next(CommandScope<ExpiryDetectionRepositories> scope, @Nullable OpportunityId after) {
        Expiry expiry = OpportunityExpiry.at(scope.work(), begun, zone);
        List<Opportunity> page = scope.work().expiredOpportunities().unrecorded(expiry, after, size);
        if (page.isEmpty()) {
            return null;
        }
        long passed = 0;
        long rotting = 0;
        List<Opportunity> recorded = new ArrayList<>(page.size());
        for (Opportunity found : page) {
            Opportunity next = OpportunityExpiry.record(scope, found, expiry);
            RecordedExpiry before = found.recordedExpiry();
            RecordedExpiry now = next.recordedExpiry();
            passed += now.expectedCloses().equals(before.expectedCloses()) ? 0 : 1;
            rotting += Objects.equals(now.stageSince(), before.stageSince()) ? 0 : 1;
            recorded.add(next);
        }
        return new Result(passed, rotting, PagedWork.lastComplete(recorded, after, each -> !expiry.isUnrecorded(each)));
    }

    @Override
    public ExpiryDetectionProgress plus(ExpiryDetectionProgress soFar, Result page, Duration elapsed) {
        return new ExpiryDetectionProgress(
                soFar.passed() + page.passed(), soFar.rotting() + page.rotting(), page.last(), elapsed);
    }
}
