package org.crmkit.insight.churn;

import org.crmkit.actor.UserId;
import org.crmkit.insight.report.ReportPeriod;
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
public record ChurnScope(ReportPeriod period, @Nullable UserId manager) {

    /** Refuses null with an {@link org.crmkit.error.InvalidInputException}. */
    public ChurnScope {
        Required.of("period", period);
    }

    /** Everybody's customers in a period. */
    public static ChurnScope of(ReportPeriod period) {
        return new ChurnScope(period, null);
    }
}
