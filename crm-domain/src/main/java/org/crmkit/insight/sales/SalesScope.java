package org.crmkit.insight.sales;

import org.crmkit.actor.UserId;
import org.crmkit.insight.report.ReportPeriod;
import org.crmkit.value.Required;
import org.jmolecules.ddd.annotation.ValueObject;
import org.jspecify.annotations.Nullable;

/**
 * What a report of sales is about.
 *
 * @param period the days
 * @param assignee only what this user develops or developed; null for everybody's
 */
@ValueObject
public record SalesScope(ReportPeriod period, @Nullable UserId assignee) {

    /** Refuses null with an {@link org.crmkit.error.InvalidInputException}. */
    public SalesScope {
        Required.of("period", period);
    }

    /** Everybody's sales of a period. */
    public static SalesScope of(ReportPeriod period) {
        return new SalesScope(period, null);
    }
}
