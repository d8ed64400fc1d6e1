package org.crmkit.service;

import java.time.Instant;
import org.crmkit.internal.command.CommandScope;

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
        return scope.save(ServiceDescriptor.KIND, scope.work(), found.recordMiss(asOf, found.notBefore(scope.at())));
    }
}
