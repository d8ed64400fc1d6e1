package org.crmkit.reporting.sales;

import org.crmkit.internal.value.Required;
import org.crmkit.kernel.permission.UserId;
import org.crmkit.reporting.period.ReportPeriod;
import org.jmolecules.ddd.annotation.ValueObject;
import org.jspecify.annotations.Nullable;

/**
 * The filter of a sales report.
 *
 * @param period the period
 * @param assignee only the opportunities assigned to this user; null for all
 */
@ValueObject
public record SalesReportFilter(
        ReportPeriod period, @Nullable UserId assignee) {

    /** Rejects null with an {@link org.crmkit.kernel.error.InvalidInputException}. */
    public SalesReportFilter {
        Required.of("period", period);
    }

    /** Returns the filter for all sales of a period. */
    public static SalesReportFilter of(ReportPeriod period) {
        return new SalesReportFilter(period, null);
    }
}
