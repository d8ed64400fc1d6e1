package org.crmkit.persistence.inmemory.internal.service.level;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.crmkit.kernel.permission.Visibility;
import org.crmkit.persistence.inmemory.internal.engine.AggregateMap;
import org.crmkit.persistence.inmemory.internal.engine.Snapshot;
import org.crmkit.persistence.inmemory.internal.engine.Table;
import org.crmkit.persistence.inmemory.internal.engine.Transaction;
import org.crmkit.service.level.ServiceLevelAgreement;
import org.crmkit.service.level.ServiceLevelAgreementId;
import org.crmkit.service.level.ServiceLevelAgreements;

/** The service levels of a tenant; they are not restricted by visibility. */
final class InMemoryServiceLevelAgreements
        extends AggregateMap<ServiceLevelAgreement, ServiceLevelAgreementId, ServiceLevelAgreement>
        implements ServiceLevelAgreements {

    private static final Snapshot.Part<Table<ServiceLevelAgreement, ServiceLevelAgreementId>> PART =
            new Snapshot.Part<>(Table.empty(new Table.Shape<ServiceLevelAgreement>(
                    "service-level", Table.Orders.none(), row -> Set.of(), row -> List.of())));

    InMemoryServiceLevelAgreements(Transaction transaction) {
        super(transaction, PART);
    }

    @Override
    protected Predicate<ServiceLevelAgreement> visible(Visibility visibility) {
        return row -> !(visibility instanceof Visibility.Nothing);
    }

    @Override
    protected ServiceLevelAgreement summary(ServiceLevelAgreement row) {
        return row;
    }
}
