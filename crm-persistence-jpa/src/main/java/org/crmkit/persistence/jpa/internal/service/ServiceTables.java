package org.crmkit.persistence.jpa.internal.service;

import java.util.List;
import org.crmkit.persistence.jpa.internal.bulk.ContextTables;
import org.crmkit.service.ServiceRepositories;
import org.crmkit.service.ServiceRequests;

/** The tables of service requests. */
public interface ServiceTables extends ContextTables, ServiceRepositories {

    List<Class<?>> ROWS = List.of(ServiceRequestRow.class);

    @Override
    default ServiceRequests serviceRequests() {
        return new JpaServiceRequests(entityManager());
    }
}
