package org.crmkit.persistence.inmemory.internal.service;

import java.util.function.Predicate;
import java.util.stream.Stream;
import org.crmkit.kernel.permission.Visibility;
import org.crmkit.persistence.inmemory.internal.engine.Snapshot;
import org.crmkit.persistence.inmemory.internal.engine.Tables;
import org.crmkit.service.ServiceRepositories;
import org.crmkit.service.ServiceRequest;
import org.crmkit.service.ServiceRequests;

/** The table of service requests, and what other contexts ask about it. */
public interface ServiceTables extends Tables, ServiceRepositories {

    @Override
    default ServiceRequests serviceRequests() {
        return new InMemoryServiceRequests(transaction());
    }

    /** Returns all service requests in the order of their ids. */
    static Stream<ServiceRequest> serviceRequests(Snapshot snapshot) {
        return snapshot.get(InMemoryServiceRequests.PART).all();
    }

    /** Returns the condition for service requests within a visibility. */
    static Predicate<ServiceRequest> visible(Visibility visibility, Snapshot snapshot) {
        return InMemoryServiceRequests.visible(visibility, snapshot);
    }
}
