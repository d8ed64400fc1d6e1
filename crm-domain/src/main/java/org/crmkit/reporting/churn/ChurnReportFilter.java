package org.crmkit.reporting.churn;

import org.crmkit.internal.value.Required;
import org.crmkit.kernel.permission.UserId;
import org.crmkit.reporting.period.ReportPeriod;
import org.jmolecules.ddd.annotation.ValueObject;
import org.jspecify.annotations.Nullable;

/**
 * The filter of a churn report.
 *
 * @param period the period
 * @param manager only the customers of this manager; null for all managers
 */
@ValueObject
public record ChurnReportFilter(
        ReportPeriod period, @Nullable UserId manager) {

    /** Rejects null with an {@link org.crmkit.kernel.error.InvalidInputException}. */
    public ChurnReportFilter {
        Required.of("period", period);
    }

    /** Returns the filter for all customers in a period. */
    public static ChurnReportFilter of(ReportPeriod period) {
        return new ChurnReportFilter(period, null);
    }
}
