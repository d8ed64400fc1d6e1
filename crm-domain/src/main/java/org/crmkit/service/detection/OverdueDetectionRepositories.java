package org.crmkit.service.detection;

import org.crmkit.service.ServiceRepositories;

/** The repositories that overdue detection uses in a unit of work. */
public interface OverdueDetectionRepositories extends ServiceRepositories {

    /** Returns the port through which overdue detection reads service requests. */
    OverdueRequests overdueRequests();
}
