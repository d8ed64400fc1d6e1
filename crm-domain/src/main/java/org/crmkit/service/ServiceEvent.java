package org.crmkit.service;

import java.time.Instant;
import org.crmkit.actor.UserId;
import org.crmkit.journal.CrmEvent;
import org.crmkit.value.Rating;

/** The events of a service request. */
public sealed interface ServiceEvent extends CrmEvent {

    /** Returns the request. */
    ServiceRequestId request();

    @Override
    default ServiceRequestId about() {
        return request();
    }

    /** It was created. */
    record Created(ServiceRequestId request, ServiceNumber number, ServiceRequestDraft draft) implements ServiceEvent {}

    /** It was taken away; this is what it was. */
    record Deleted(ServiceRequestId request, ServiceRequest was) implements ServiceEvent {}

    /** It was given to somebody to handle. */
    record Assigned(ServiceRequestId request, UserId assignee) implements ServiceEvent {}

    /** It was given to somebody else. */
    record Reassigned(ServiceRequestId request, UserId from, UserId to) implements ServiceEvent {}

    /** It was handled. */
    record Handled(ServiceRequestId request, Round round) implements ServiceEvent {}

    /** The customer is satisfied, and it was archived. */
    record Archived(ServiceRequestId request, Feedback feedback) implements ServiceEvent {}

    /** The customer is not satisfied, and it went back to its assignee. */
    record CameBack(ServiceRequestId request, Feedback feedback, UserId assignee) implements ServiceEvent {}

    /** It was taken up again after it had been archived. */
    record Reopened(ServiceRequestId request, Instant archivedAt, Rating satisfaction, UserId assignee)
            implements ServiceEvent {}
}
