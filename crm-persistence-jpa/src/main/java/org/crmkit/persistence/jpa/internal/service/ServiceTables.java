package org.crmkit.persistence.jpa.internal.service;

import org.crmkit.persistence.jpa.internal.bulk.ContextTables;
import org.crmkit.service.ServiceRequests;
import org.crmkit.service.detection.OverdueDetectionRepositories;
import org.crmkit.service.detection.OverdueRequests;

/** The tables of service requests. */
public interface ServiceTables extends ContextTables, OverdueDetectionRepositories {

    @Override
    default ServiceRequests serviceRequests() {
        return new JpaServiceRequests(entityManager(), pieceIndex());
    }

    @Override
    default OverdueRequests overdueRequests() {
        return new JpaServiceRequests(entityManager(), pieceIndex());
    }
}
