package org.crmkit.service;

import org.crmkit.kernel.aggregate.Aggregates;
import org.crmkit.kernel.aggregate.ListRepository;
import org.jmolecules.architecture.hexagonal.SecondaryPort;

/**
 * The repository of service requests. A number is unique in the tenant. A request is visible through its creator and its
 * assignee.
 */
@SecondaryPort
public interface ServiceRequests
        extends Aggregates<ServiceRequest, ServiceRequestId>,
                ListRepository<ServiceSummary, ServiceFilter, ServiceSort> {

    /** Removes a request that was found in this unit of work. */
    void remove(ServiceRequest found);
}
