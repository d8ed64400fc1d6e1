package org.crmkit.persistence.inmemory.internal.service;

import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.crmkit.customer.CustomerId;
import org.crmkit.customer.CustomerRef;
import org.crmkit.kernel.permission.UserId;
import org.crmkit.kernel.permission.Visibility;
import org.crmkit.persistence.inmemory.internal.engine.Snapshot;
import org.crmkit.persistence.inmemory.internal.engine.Tables;
import org.crmkit.service.ServiceRequest;
import org.crmkit.service.ServiceRequests;
import org.crmkit.service.detection.OverdueDetectionRepositories;
import org.crmkit.service.detection.OverdueRequests;

/** The table of service requests, and what other contexts ask about it. */
public interface ServiceTables extends Tables, OverdueDetectionRepositories {

    @Override
    default ServiceRequests serviceRequests() {
        return new InMemoryServiceRequests(transaction(), this::customerRef);
    }

    @Override
    default OverdueRequests overdueRequests() {
        return new InMemoryServiceRequests(transaction(), this::customerRef);
    }

    /** Returns a customer as lists of requests show them; customers lie in another context. */
    CustomerRef customerRef(CustomerId id);

    /** Returns all service requests in the order of their ids. */
    static Stream<ServiceRequest> serviceRequests(Snapshot snapshot) {
        return snapshot.get(InMemoryServiceRequests.PART).all();
    }

    /** Returns the customers of the requests that a user has to handle, or on which feedback is awaited. */
    static Set<CustomerId> customersInHandOf(UserId user, Snapshot snapshot) {
        return snapshot.get(InMemoryServiceRequests.PART)
                .group(user)
                .filter(row -> user.equals(row.assignee()) && !row.state().isArchived())
                .map(ServiceRequest::customer)
                .collect(Collectors.toSet());
    }

    /** Returns the condition for service requests within a visibility. */
    static Predicate<ServiceRequest> visible(Visibility visibility, Snapshot snapshot) {
        return InMemoryServiceRequests.visible(visibility, snapshot);
    }
}
