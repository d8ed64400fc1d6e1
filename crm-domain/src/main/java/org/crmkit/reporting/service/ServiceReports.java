package org.crmkit.reporting.service;

import java.util.List;
import org.crmkit.kernel.permission.Visibility;
import org.crmkit.reporting.period.ReportPeriod;
import org.jmolecules.architecture.hexagonal.SecondaryPort;

/** The reports on service requests: each is one query in the store, within a visibility. */
@SecondaryPort
public interface ServiceReports {

    /** Returns the result of the requests created in a period, for all types together; zeros if there are none. */
    ServiceResult overall(ReportPeriod period, Visibility visibility);

    /** Returns the same for each type with a request, ordered by {@link ServiceResult#RANKING}. */
    List<ServiceResult> byType(ReportPeriod period, Visibility visibility);

    /** Returns the same for each type and year with a request, ordered by {@link ServiceYear#RANKING}. */
    List<ServiceYear> byTypeAndYear(ReportPeriod period, Visibility visibility);
}
