package org.crmkit.persistence.inmemory.internal.service.level;

import org.crmkit.persistence.inmemory.internal.engine.Tables;
import org.crmkit.service.level.ServiceLevelAgreements;
import org.crmkit.service.level.ServiceLevelRepositories;

/** The table of service levels. */
public interface ServiceLevelTables extends Tables, ServiceLevelRepositories {

    @Override
    default ServiceLevelAgreements serviceLevelAgreements() {
        return new InMemoryServiceLevelAgreements(transaction());
    }
}
