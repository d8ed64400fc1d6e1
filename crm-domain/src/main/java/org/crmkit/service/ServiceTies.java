package org.crmkit.service;

import java.util.List;
import java.util.Set;
import org.crmkit.access.AccessRecords;
import org.crmkit.access.People;
import org.crmkit.actor.Right;
import org.crmkit.actor.UserId;
import org.crmkit.actor.Visibility;
import org.crmkit.command.Act;
import org.crmkit.command.RecordKind;
import org.crmkit.customer.CustomerId;
import org.crmkit.query.Page;
import org.crmkit.query.Paging;

/** The door of this context for others: what hangs on a customer, a user or an entry of the dictionary. */
public final class ServiceTies {

    static final RecordKind<ServiceRecords, ServiceRequest, ServiceRequestId, ServiceAction> KIND = new RecordKind<>(
            "service", ServiceRequestId::new, ServiceRecords::serviceRequests, Right.SERVICE_READ, new ServiceAccess());

    private static final Set<ServiceState> IN_HAND = Set.of(ServiceState.ASSIGNED, ServiceState.HANDLED);

    private ServiceTies() {}

    /** Counts the requests of a customer that are not archived. */
    public static long countOpen(ServiceRecords work, CustomerId customer) {
        ServiceFilter open = ServiceFilterBuilder.builder()
                .states(ServiceFilter.OPEN_STATES)
                .customer(customer)
                .build();
        return work.serviceRequests().count(open, Visibility.everything());
    }

    /** Counts the requests that a user has in hand. */
    public static long countOpen(ServiceRecords work, UserId assignee) {
        ServiceFilter open = ServiceFilterBuilder.builder()
                .states(IN_HAND)
                .assignee(assignee)
                .build();
        return work.serviceRequests().count(open, Visibility.everything());
    }

    /** Counts the requests of a type. */
    public static long countOf(ServiceRecords work, String type) {
        ServiceFilter typed = ServiceFilterBuilder.builder().type(type).build();
        return work.serviceRequests().count(typed, Visibility.everything());
    }

    /** Reassigns the requests of a customer that somebody is to handle to somebody else, who must be able to do so. */
    public static void handOver(
            Act<? extends AccessRecords> act, ServiceRecords work, CustomerId customer, UserId from, UserId to) {
        ServiceFilter inHand = ServiceFilterBuilder.builder()
                .states(Set.of(ServiceState.ASSIGNED))
                .customer(customer)
                .assignee(from)
                .build();
        ServiceQuery query = ServiceQuery.newest(inHand, Paging.MAX_SIZE);
        List<ServiceSummary> all =
                Page.all(after -> work.serviceRequests().list(query.after(after), Visibility.everything()));
        if (!all.isEmpty()) {
            People.takesOn(act, to, Right.SERVICE_HANDLE);
        }
        all.forEach(each -> act.change(KIND, work, each.id(), (found, at) -> found.reassign(to, act.me(), at)));
    }
}
