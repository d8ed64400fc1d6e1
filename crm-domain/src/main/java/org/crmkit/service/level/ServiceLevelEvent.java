package org.crmkit.service.level;

import org.crmkit.kernel.journal.CrmEvent;
import org.jmolecules.event.annotation.DomainEvent;

/** The events of the service levels of a tenant. */
public sealed interface ServiceLevelEvent extends CrmEvent {

    /** Returns the agreement. */
    ServiceLevelAgreementId agreement();

    @Override
    default ServiceLevelAgreementId about() {
        return agreement();
    }

    /** The service levels were defined for the first time. */
    @DomainEvent(name = "ServiceLevelsDefined")
    record Defined(ServiceLevelAgreementId agreement, ServiceLevelDraft draft) implements ServiceLevelEvent {}

    /** The service levels were changed. */
    @DomainEvent(name = "ServiceLevelsRedefined")
    record Redefined(ServiceLevelAgreementId agreement, ServiceLevelDraft from, ServiceLevelDraft to)
            implements ServiceLevelEvent {}
}
