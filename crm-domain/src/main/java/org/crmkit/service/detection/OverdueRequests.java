package org.crmkit.service.detection;

import java.time.Instant;
import java.util.List;
import org.crmkit.service.ServiceRequest;
import org.crmkit.service.ServiceRequestId;
import org.jmolecules.architecture.hexagonal.SecondaryPort;
import org.jspecify.annotations.Nullable;

/** The port through which overdue detection reads service requests, page by page. */
@SecondaryPort
public interface OverdueRequests {

    /**
     * Returns the requests whose {@link ServiceRequest#unrecordedDeadline} lies before an instant, in the order of their ids,
     * regardless of visibility. They count as found in this unit of work.
     *
     * @param after only those after this request; null for all
     * @param size the maximum number of requests
     */
    List<ServiceRequest> unrecorded(Instant asOf, @Nullable ServiceRequestId after, int size);
}
