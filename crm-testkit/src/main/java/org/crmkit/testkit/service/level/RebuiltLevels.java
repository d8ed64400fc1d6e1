package org.crmkit.testkit.service.level;

import org.crmkit.service.level.ServiceLevelAgreement;
import org.crmkit.service.level.ServiceLevelAgreementBuilder;
import org.crmkit.service.level.ServiceLevelEvent;
import org.crmkit.testkit.rebuilding.Rebuilding;

/** Service levels as they are rebuilt from their events. */
@SuppressWarnings("NullAway") // the generated builders do not say which values may be null
final class RebuiltLevels {

    private RebuiltLevels() {}

    static Rebuilding<ServiceLevelAgreement> rebuilding() {
        return Rebuilding.of(ServiceLevelAgreement.class)
                .begins(
                        ServiceLevelEvent.Defined.class,
                        (event, entry) -> new ServiceLevelAgreement(
                                event.agreement(),
                                0,
                                event.draft().calendar(),
                                event.draft().rules(),
                                entry.actor(),
                                entry.at(),
                                entry.at()))
                .changes(
                        ServiceLevelEvent.Redefined.class,
                        (was, event, entry) -> ServiceLevelAgreementBuilder.builder(was)
                                .calendar(event.to().calendar())
                                .rules(event.to().rules())
                                .changedAt(entry.at())
                                .build());
    }
}
