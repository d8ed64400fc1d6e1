package org.crmkit.service;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.crmkit.kernel.journal.CrmEvent;
import org.crmkit.kernel.journal.FieldChange;
import org.crmkit.kernel.permission.OrgUnitId;
import org.crmkit.kernel.permission.UserId;
import org.crmkit.kernel.value.Rating;
import org.crmkit.service.level.Priority;
import org.crmkit.service.quality.OpinionDraft;
import org.jmolecules.event.annotation.DomainEvent;
import org.jspecify.annotations.Nullable;

/** The events of a service request. */
public sealed interface ServiceEvent extends CrmEvent {

    /** Returns the request. */
    ServiceRequestId request();

    @Override
    default ServiceRequestId about() {
        return request();
    }

    /**
     * It was created.
     *
     * @param request the request
     * @param number the service number
     * @param draft its data
     * @param assignBy by when it must be assigned for the first time; null if it need not be
     * @param handleBy by when it must be handled; null if it need not be by a certain instant
     */
    @DomainEvent(name = "ServiceCreated")
    record Created(
            ServiceRequestId request,
            ServiceNumber number,
            ServiceRequestDraft draft,
            @Nullable Instant assignBy,
            @Nullable Instant handleBy)
            implements ServiceEvent {}

    /** Its data was changed; contains every field that differs. If type or priority differ, the deadlines may differ as well. */
    @DomainEvent(name = "ServiceRevised")
    record Revised(ServiceRequestId request, List<FieldChange> changes) implements ServiceEvent {}

    /**
     * Its priority was changed by a supervisor.
     *
     * @param request the request
     * @param from the priority before
     * @param to the priority from now on
     * @param assignBy by when it must be, or had to be, assigned for the first time; null if it need not be
     * @param handleBy by when it must be handled; null if it need not be by a certain instant
     */
    @DomainEvent(name = "ServicePrioritized")
    record Prioritized(
            ServiceRequestId request,
            Priority from,
            Priority to,
            @Nullable Instant assignBy,
            @Nullable Instant handleBy)
            implements ServiceEvent {}

    /**
     * It was not assigned by a certain instant. Overdue detection writes this once for each instant; the request itself is not
     * changed but for its version.
     */
    @DomainEvent(name = "ServiceAssignmentMissed")
    record AssignmentMissed(ServiceRequestId request, Instant assignBy) implements ServiceEvent {}

    /**
     * It was not handled by a certain instant. Overdue detection writes this once for each instant; the request itself is not
     * changed but for its version.
     */
    @DomainEvent(name = "ServiceHandlingMissed")
    record HandlingMissed(ServiceRequestId request, Instant handleBy) implements ServiceEvent {}

    /** It was deleted; contains its last content. */
    @DomainEvent(name = "ServiceDeleted")
    record Deleted(ServiceRequestId request, ServiceRequest was) implements ServiceEvent {}

    /** It was assigned to a user. */
    @DomainEvent(name = "ServiceAssigned")
    record Assigned(ServiceRequestId request, UserId assignee) implements ServiceEvent {}

    /** It was reassigned to another user. The open opinions for which the former one has asked are passed on as well. */
    @DomainEvent(name = "ServiceReassigned")
    record Reassigned(ServiceRequestId request, UserId from, UserId to) implements ServiceEvent {}

    /** A unit was asked for its opinion. */
    @DomainEvent(name = "ServiceOpinionAsked")
    record OpinionAsked(ServiceRequestId request, OrgUnitId unit, LocalDate due) implements ServiceEvent {}

    /** A unit has given its opinion. */
    @DomainEvent(name = "ServiceOpinionGiven")
    record OpinionGiven(ServiceRequestId request, OrgUnitId unit, OpinionDraft opinion) implements ServiceEvent {}

    /** It was taken back that a unit is asked for its opinion. */
    @DomainEvent(name = "ServiceOpinionTakenBack")
    record OpinionTakenBack(ServiceRequestId request, OrgUnitId unit) implements ServiceEvent {}

    /** It was handled. */
    @DomainEvent(name = "ServiceHandled")
    record Handled(ServiceRequestId request, Round round) implements ServiceEvent {}

    /** The customer is satisfied, and the request was archived. */
    @DomainEvent(name = "ServiceArchived")
    record Archived(ServiceRequestId request, Feedback feedback) implements ServiceEvent {}

    /**
     * The customer is not satisfied, and the request returned to its assignee.
     *
     * @param request the request
     * @param feedback the feedback
     * @param assignee the assignee
     * @param handleBy by when it must be handled again; null if it need not be by a certain instant
     */
    @DomainEvent(name = "ServiceReturned")
    record Returned(
            ServiceRequestId request,
            Feedback feedback,
            UserId assignee,
            @Nullable Instant handleBy) implements ServiceEvent {}

    /** It was closed without feedback, and archived. Opinions that were open are taken back. */
    @DomainEvent(name = "ServiceClosed")
    record Closed(ServiceRequestId request, Closing closing) implements ServiceEvent {}

    /**
     * It was reopened after it had been archived. Contains what was cleared: either the satisfaction or the closing.
     *
     * @param request the request
     * @param archivedAt when it had been archived
     * @param satisfaction the satisfaction that it had
     * @param closing how it had been closed
     * @param assignee the assignee; null if it is new again
     * @param assignBy by when it must be, or had to be, assigned for the first time; null if it need not be
     * @param handleBy by when it must be handled again; null if it need not be by a certain instant
     */
    @DomainEvent(name = "ServiceReopened")
    record Reopened(
            ServiceRequestId request,
            Instant archivedAt,
            @Nullable Rating satisfaction,
            @Nullable Closing closing,
            @Nullable UserId assignee,
            @Nullable Instant assignBy,
            @Nullable Instant handleBy)
            implements ServiceEvent {}
}
