package org.crmkit.service.level;

import java.util.Optional;
import org.crmkit.kernel.permission.Visibility;
import org.jspecify.annotations.Nullable;

/** The entry point of this context for service requests: by when they are due. */
public final class ServiceLevels {

    private ServiceLevels() {}

    /**
     * Returns the service level of requests of a type and priority, as it is now.
     *
     * @param hosts the calendar of the host; null if the calendar of the tenant counts
     */
    public static ServiceLevel of(
            ServiceLevelRepositories work, String type, Priority priority, @Nullable WorkingCalendar hosts) {
        ServiceLevelAgreement agreement = agreement(work).orElse(null);
        ServiceLevelRule rule =
                agreement == null ? null : agreement.rule(type, priority).orElse(null);
        return agreement == null || rule == null
                ? ServiceLevel.NONE
                : new ServiceLevel(
                        hosts == null ? agreement.calendar() : hosts, rule.assignWithin(), rule.handleWithin());
    }

    static Optional<ServiceLevelAgreement> agreement(ServiceLevelRepositories work) {
        return work.serviceLevelAgreements().find(ServiceLevelAgreementId.ONLY, Visibility.everything());
    }
}
