package org.crmkit.reporting.churn;

import org.crmkit.actor.UserId;
import org.crmkit.reporting.period.ReportPeriod;
import org.crmkit.value.Required;
import org.jmolecules.ddd.annotation.ValueObject;
import org.jspecify.annotations.Nullable;

/**
 * What a report of churn is about.
 *
 * @param period the days
 * @param manager only the customers of this manager; null for everybody's
 */
@ValueObject
public record ChurnReportFilter(
        ReportPeriod period, @Nullable UserId manager) {

    /** Rejects null with an {@link org.crmkit.error.InvalidInputException}. */
    public ChurnReportFilter {
        Required.of("period", period);
    }

    /** Everybody's customers in a period. */
    public static ChurnReportFilter of(ReportPeriod period) {
        return new ChurnReportFilter(period, null);
    }
}
