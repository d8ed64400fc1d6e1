package org.crmkit.service;

import org.crmkit.actor.Visibility;
import org.crmkit.aggregate.Aggregates;
import org.crmkit.query.Page;
import org.jmolecules.architecture.hexagonal.SecondaryPort;

/**
 * The repository of service requests. A number is unique in the tenant. A request is visible through its creator and its
 * assignee.
 */
@SecondaryPort
public interface ServiceRequests extends Aggregates<ServiceRequest, ServiceRequestId> {

    /** Removes a request that was found in this unit of work. */
    void remove(ServiceRequest found);

    /** Lists requests within a visibility. */
    Page<ServiceSummary> list(ServiceQuery query, Visibility visibility);

    /** Counts requests within a visibility. */
    long count(ServiceFilter filter, Visibility visibility);
}
