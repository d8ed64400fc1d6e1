package org.crmkit.persistence.jpa.internal.service.level;

import org.crmkit.kernel.permission.Visibility;
import org.crmkit.persistence.jpa.internal.aggregate.AggregateTable;
import org.crmkit.persistence.jpa.internal.query.JpqlQuery;
import org.crmkit.persistence.jpa.internal.query.VisibilityCondition;
import org.crmkit.persistence.jpa.internal.transaction.TenantEntityManager;
import org.crmkit.service.level.ServiceLevelAgreement;
import org.crmkit.service.level.ServiceLevelAgreementId;
import org.crmkit.service.level.ServiceLevelAgreements;

/** The service levels of a tenant in {@code crm_service_level} and {@code crm_service_level_rule}. */
final class JpaServiceLevelAgreements
        extends AggregateTable<ServiceLevelAgreement, ServiceLevelAgreementId, ServiceLevelRow>
        implements ServiceLevelAgreements {

    private static final Shape<ServiceLevelAgreement, ServiceLevelRow> SHAPE = new Shape<>(
            "service-level",
            ServiceLevelRow.class,
            "select r from ServiceLevelRow r left join fetch r.rules",
            new ServiceLevelMapperImpl(),
            ServiceLevelRow::new);

    JpaServiceLevelAgreements(TenantEntityManager entityManager) {
        super(entityManager, SHAPE);
    }

    @Override
    public JpqlQuery visible(JpqlQuery clauses, Visibility visibility) {
        return VisibilityCondition.allOrNothing(clauses, visibility);
    }
}
