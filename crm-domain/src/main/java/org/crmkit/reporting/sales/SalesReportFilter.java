package org.crmkit.reporting.sales;

import org.crmkit.actor.UserId;
import org.crmkit.reporting.period.ReportPeriod;
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
public record SalesReportFilter(
        ReportPeriod period, @Nullable UserId assignee) {

    /** Rejects null with an {@link org.crmkit.error.InvalidInputException}. */
    public SalesReportFilter {
        Required.of("period", period);
    }

    /** Everybody's sales of a period. */
    public static SalesReportFilter of(ReportPeriod period) {
        return new SalesReportFilter(period, null);
    }
}
