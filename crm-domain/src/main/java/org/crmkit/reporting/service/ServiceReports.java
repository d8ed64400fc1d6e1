package org.crmkit.reporting.service;

import java.time.Instant;
import java.util.List;
import org.crmkit.kernel.permission.Visibility;
import org.crmkit.reporting.period.ReportPeriod;
import org.jmolecules.architecture.hexagonal.SecondaryPort;

/**
 * The reports on service requests: each is one query in the store, within a visibility. A deadline that is pending is missed if it lies
 * before the instant of the query.
 */
@SecondaryPort
public interface ServiceReports {

    /** Returns the result of the requests created in a period, for all types together; zeros if there are none. */
    ServiceResult overall(ReportPeriod period, Instant now, Visibility visibility);

    /** Returns the same for each type with a request, ordered by {@link ServiceResult#RANKING}. */
    List<ServiceResult> byType(ReportPeriod period, Instant now, Visibility visibility);

    /** Returns the same for each type and year with a request, ordered by {@link ServiceYear#RANKING}. */
    List<ServiceYear> byTypeAndYear(ReportPeriod period, Instant now, Visibility visibility);

    /**
     * Returns the quality complaints created in a period for each product, batch and cause, ordered by {@link
     * QualityResult#RANKING}.
     */
    List<QualityResult> quality(ReportPeriod period, Visibility visibility);
}
