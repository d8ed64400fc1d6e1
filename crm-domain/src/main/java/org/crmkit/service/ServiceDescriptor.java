package org.crmkit.service;

import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.crmkit.access.Assignees;
import org.crmkit.access.UserReferenceSource;
import org.crmkit.customer.CustomerId;
import org.crmkit.customer.CustomerReferenceSource;
import org.crmkit.customer.CustomerRepositories;
import org.crmkit.customer.interaction.SubjectKind;
import org.crmkit.customer.interaction.SubjectSource;
import org.crmkit.customer.timeline.TimelineItem;
import org.crmkit.customer.timeline.TimelineKind;
import org.crmkit.customer.timeline.TimelineRequest;
import org.crmkit.customer.timeline.TimelineSource;
import org.crmkit.dictionary.EntryReferenceSource;
import org.crmkit.dictionary.EntryType;
import org.crmkit.internal.command.AggregateType;
import org.crmkit.internal.command.CommandScope;
import org.crmkit.internal.command.Commands;
import org.crmkit.kernel.aggregate.Aggregate;
import org.crmkit.kernel.journal.CrmEvent;
import org.crmkit.kernel.permission.Actor;
import org.crmkit.kernel.permission.Permission;
import org.crmkit.kernel.permission.UserId;
import org.crmkit.kernel.permission.Visibility;
import org.crmkit.kernel.query.ListQuery;
import org.crmkit.kernel.query.Page;
import org.crmkit.kernel.query.Paging;

/** Describes the context of service requests. */
public final class ServiceDescriptor
        implements UserReferenceSource<ServiceRepositories>,
                CustomerReferenceSource<ServiceRepositories>,
                EntryReferenceSource<ServiceRepositories>,
                TimelineSource<ServiceRepositories>,
                SubjectSource<ServiceRepositories> {

    static final AggregateType<ServiceRepositories, ServiceRequest, ServiceRequestId, ServiceAction> KIND =
            new AggregateType<>(
                    "service",
                    ServiceRequestId::new,
                    ServiceRepositories::serviceRequests,
                    Permission.SERVICE_READ,
                    new ServiceAccess());

    private static final Set<ServiceState> IN_HAND = Set.of(ServiceState.ASSIGNED, ServiceState.HANDLED);

    /**
     * Creates the desk for the user of the commands.
     *
     * @param zone the zone that determines the day in service numbers
     * @param policies the host's policies for service requests
     */
    public static ServiceDesk desk(Commands<ServiceRepositories> commands, ZoneId zone, ServicePolicies policies) {
        return new ServiceDesk(commands, zone, policies);
    }

    @Override
    public Set<Class<? extends Aggregate<?, ?>>> aggregates() {
        return Set.of(ServiceRequest.class);
    }

    @Override
    public List<AggregateType<? super ServiceRepositories, ?, ?, ?>> types() {
        return List.of(KIND);
    }

    @Override
    public List<Permission> permissions() {
        return List.of(
                Permission.SERVICE_READ,
                Permission.SERVICE_READ_ARCHIVE,
                Permission.SERVICE_CREATE,
                Permission.SERVICE_REVISE,
                Permission.SERVICE_CLOSE,
                Permission.SERVICE_SUPERVISE,
                Permission.SERVICE_HANDLE,
                Permission.SERVICE_ASK_OPINION,
                Permission.SERVICE_OPINION);
    }

    @Override
    public Set<Class<? extends CrmEvent>> events() {
        return Set.of(ServiceEvent.class);
    }

    @Override
    public String responsibility() {
        return KIND.name();
    }

    @Override
    public Set<EntryType> entryTypes() {
        return Set.of(EntryType.SERVICE_TYPE, EntryType.SERVICE_CLOSING_REASON, EntryType.QUALITY_CAUSE);
    }

    /** Counts the requests of a customer that are not archived. */
    @Override
    public long countOpen(ServiceRepositories work, CustomerId customer) {
        ServiceFilter open = ServiceFilterBuilder.builder()
                .states(ServiceFilter.OPEN_STATES)
                .customer(customer)
                .build();
        return work.serviceRequests().count(open, Visibility.everything());
    }

    /** Counts the assigned and the handled requests of an assignee. */
    @Override
    public long countOpen(ServiceRepositories work, UserId assignee) {
        ServiceFilter open = ServiceFilterBuilder.builder()
                .states(IN_HAND)
                .assignee(assignee)
                .build();
        return work.serviceRequests().count(open, Visibility.everything());
    }

    /** Counts the requests of a type, those that are closed for a reason, or those with a cause. */
    @Override
    public long countOf(ServiceRepositories work, EntryType type, String value) {
        ServiceFilterBuilder holding = ServiceFilterBuilder.builder();
        if (type.equals(EntryType.SERVICE_TYPE)) {
            holding.type(value);
        } else if (type.equals(EntryType.QUALITY_CAUSE)) {
            holding.cause(value);
        } else {
            holding.closingReason(value);
        }
        return work.serviceRequests().count(holding.build(), Visibility.everything());
    }

    /** Reassigns the assigned requests of a customer from one user to another, who must be able to handle them. */
    @Override
    public void handOver(
            CommandScope<? extends CustomerRepositories> scope,
            ServiceRepositories work,
            CustomerId customer,
            UserId from,
            UserId to) {
        ServiceFilter inHand = ServiceFilterBuilder.builder()
                .states(Set.of(ServiceState.ASSIGNED))
                .customer(customer)
                .assignee(from)
                .build();
        ListQuery<ServiceFilter, ServiceSort> query = inHand.newest(Paging.MAX_SIZE);
        List<ServiceSummary> all =
                Page.all(after -> work.serviceRequests().list(query.after(after), Visibility.everything()));
        if (!all.isEmpty()) {
            Assignees.assign(scope, to, Permission.SERVICE_HANDLE);
        }
        all.forEach(each -> scope.change(KIND, work, each.id(), (found, at) -> found.reassign(to, scope.userId(), at)));
    }

    @Override
    public TimelineKind timelineKind() {
        return TimelineKind.SERVICE_REQUEST;
    }

    @Override
    public Visibility timelineVisibility(Actor actor) {
        return KIND.reading(actor);
    }

    @Override
    public Page<TimelineItem> timeline(ServiceRepositories work, TimelineRequest request) {
        ServiceFilter ofCustomer =
                ServiceFilterBuilder.builder().customer(request.customer()).build();
        ListQuery<ServiceFilter, ServiceSort> query = request.by(ofCustomer, ServiceSort.CREATED);
        return request.page(work.serviceRequests().list(query, request.visibility()), ServiceDescriptor::item);
    }

    @Override
    public SubjectKind subjectKind() {
        return SubjectKind.SERVICE_REQUEST;
    }

    @Override
    public boolean isSubject(ServiceRepositories work, UUID record, CustomerId customer, Actor actor) {
        return work.serviceRequests()
                .find(new ServiceRequestId(record), KIND.reading(actor))
                .filter(each -> each.customer().equals(customer))
                .isPresent();
    }

    private static TimelineItem item(ServiceSummary of) {
        return TimelineItem.of(
                TimelineKind.SERVICE_REQUEST, of.id(), of.createdAt(), of.title(), of.state(), of.creator());
    }
}
