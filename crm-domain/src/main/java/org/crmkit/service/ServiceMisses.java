package org.crmkit.service;

import java.time.Instant;
import org.crmkit.internal.command.Change;
import org.crmkit.internal.command.CommandScope;
import org.crmkit.service.Deadlines.RecordedMisses;

/** The entry point of this context for overdue detection, which records missed deadlines. */
public final class ServiceMisses {

    private ServiceMisses() {}

    /**
     * Records one missed deadline of a request: that of its first assignment, or else the first one of handling.
     *
     * @param asOf the deadlines before this instant that are still pending are missed
     * @return the request as it is afterwards; the same one if there is nothing to record
     */
    public static ServiceRequest record(
            CommandScope<? extends ServiceRepositories> scope, ServiceRequest found, Instant asOf) {
        return scope.save(ServiceDescriptor.KIND, scope.work(), missed(found, asOf, found.notBefore(scope.at())));
    }

    /** This is no change of the data of a request: it keeps the instant of its last change. */
    private static Change<ServiceRequest> missed(ServiceRequest found, Instant asOf, Instant at) {
        Instant assignment = found.deadlines().unrecordedAssignment();
        RecordedMisses recorded = found.deadlines().recordedMisses();
        if (assignment != null && assignment.isBefore(asOf)) {
            return recorded(
                    found,
                    recorded.withAssign(assignment, at),
                    new ServiceEvent.AssignmentMissed(found.id(), assignment));
        }
        Instant handling = found.unrecordedHandling();
        if (handling != null && handling.isBefore(asOf)) {
            return recorded(
                    found, recorded.withHandle(handling, at), new ServiceEvent.HandlingMissed(found.id(), handling));
        }
        return Change.none(found);
    }

    private static Change<ServiceRequest> recorded(ServiceRequest found, RecordedMisses recorded, ServiceEvent event) {
        return Change.of(
                ServiceRequestBuilder.builder(found)
                        .deadlines(found.deadlines().recorded(recorded))
                        .build(),
                event);
    }
}
