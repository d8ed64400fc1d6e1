package org.crmkit.persistence.jpa.internal.service;

import org.crmkit.persistence.jpa.internal.bulk.ContextTables;
import org.crmkit.service.ServiceRepositories;
import org.crmkit.service.ServiceRequests;

/** The tables of service requests. */
public interface ServiceTables extends ContextTables, ServiceRepositories {

    @Override
    default ServiceRequests serviceRequests() {
        return new JpaServiceRequests(entityManager());
    }
}
