package org.crmkit.persistence.jpa.internal.service.level;

import org.crmkit.persistence.jpa.internal.bulk.ContextTables;
import org.crmkit.service.level.ServiceLevelAgreements;
import org.crmkit.service.level.ServiceLevelRepositories;

/** The table of service levels. */
public interface ServiceLevelTables extends ContextTables, ServiceLevelRepositories {

    @Override
    default ServiceLevelAgreements serviceLevelAgreements() {
        return new JpaServiceLevelAgreements(entityManager());
    }
}
