package org.crmkit.persistence.inmemory.internal.service;

import java.util.function.Predicate;
import java.util.stream.Stream;
import org.crmkit.customer.CustomerId;
import org.crmkit.customer.timeline.TimelineDays;
import org.crmkit.customer.timeline.TimelineItem;
import org.crmkit.customer.timeline.TimelineKind;
import org.crmkit.kernel.permission.Visibility;
import org.crmkit.persistence.inmemory.internal.customer.timeline.TimelineTables;
import org.crmkit.persistence.inmemory.internal.engine.Snapshot;
import org.crmkit.persistence.inmemory.internal.engine.Tables;
import org.crmkit.persistence.inmemory.internal.engine.Transaction;
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

    /** Returns the items of a customer's timeline, see {@link TimelineTables.Source}. */
    static Stream<TimelineItem> timeline(
            CustomerId customer, Visibility visibility, TimelineDays days, Transaction transaction) {
        return new InMemoryServiceRequests(transaction)
                .group(customer, visibility)
                .map(row -> TimelineTables.item(
                        TimelineKind.SERVICE_REQUEST,
                        row.id(),
                        row.createdAt(),
                        row.title(),
                        row.state(),
                        row.creator()));
    }
}
