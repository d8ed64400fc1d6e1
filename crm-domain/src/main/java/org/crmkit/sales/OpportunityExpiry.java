package org.crmkit.sales;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.crmkit.internal.command.CommandScope;
import org.crmkit.sales.OpportunityFilter.Expiry;

/** The entry point of this context for expiry detection, which records what has expired. */
public final class OpportunityExpiry {

    private OpportunityExpiry() {}

    /** Returns what has expired at an instant. */
    public static Expiry at(SalesRepositories work, Instant now, ZoneId zone) {
        return Expiry.at(now, LocalDate.ofInstant(now, zone), work.stages().all());
    }

    /**
     * Records one expiry of an opportunity: that its expected close date has passed, or if that is recorded, that it rots.
     *
     * @return the opportunity as it is afterwards; the same one if there is nothing to record
     */
    public static Opportunity record(
            CommandScope<? extends SalesRepositories> scope, Opportunity found, Expiry expiry) {
        return scope.save(SalesDescriptor.KIND, scope.work(), found.recordExpiry(expiry, found.notBefore(scope.at())));
    }
}
