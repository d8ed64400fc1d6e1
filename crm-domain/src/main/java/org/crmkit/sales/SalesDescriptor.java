package org.crmkit.sales;

import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.crmkit.access.Assignees;
import org.crmkit.access.UserReferenceSource;
import org.crmkit.customer.CustomerId;
import org.crmkit.customer.CustomerReferenceSource;
import org.crmkit.customer.CustomerRegistration;
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

/** Describes the context of opportunities. */
public final class SalesDescriptor
        implements UserReferenceSource<SalesRepositories>,
                CustomerReferenceSource<SalesRepositories>,
                EntryReferenceSource<SalesRepositories>,
                TimelineSource<SalesRepositories>,
                SubjectSource<SalesRepositories> {

    static final AggregateType<SalesRepositories, Opportunity, OpportunityId, OpportunityAction> KIND =
            new AggregateType<>(
                    "opportunity",
                    OpportunityId::new,
                    SalesRepositories::opportunities,
                    Permission.OPPORTUNITY_READ,
                    new OpportunityAccess());

    /**
     * Creates the desk for the user of the commands.
     *
     * @param zone the zone of the tenant, in which days begin, also those in opportunity numbers
     */
    public static SalesDesk desk(Commands<SalesRepositories> commands, CustomerRegistration registration, ZoneId zone) {
        return new SalesDesk(commands, registration, zone);
    }

    @Override
    public Set<Class<? extends Aggregate<?, ?>>> aggregates() {
        return Set.of(Opportunity.class);
    }

    @Override
    public List<AggregateType<? super SalesRepositories, ?, ?, ?>> types() {
        return List.of(KIND);
    }

    @Override
    public List<Permission> permissions() {
        return List.of(
                Permission.OPPORTUNITY_READ,
                Permission.OPPORTUNITY_OPEN,
                Permission.OPPORTUNITY_REVISE,
                Permission.OPPORTUNITY_DELETE,
                Permission.OPPORTUNITY_SUPERVISE,
                Permission.OPPORTUNITY_PLAN,
                Permission.OPPORTUNITY_WORK);
    }

    @Override
    public Set<Class<? extends CrmEvent>> events() {
        return Set.of(OpportunityEvent.class);
    }

    @Override
    public String responsibility() {
        return KIND.name();
    }

    @Override
    public Set<EntryType> entryTypes() {
        return Set.of(EntryType.OPPORTUNITY_SOURCE);
    }

    /** Counts the open opportunities for a customer. */
    @Override
    public long countOpen(SalesRepositories work, CustomerId customer) {
        return work.opportunities().count(open().customer(customer).build(), Visibility.everything());
    }

    /** Counts the open opportunities that are assigned to a user. */
    @Override
    public long countOpen(SalesRepositories work, UserId assignee) {
        return work.opportunities().count(open().assignee(assignee).build(), Visibility.everything());
    }

    /** Counts the opportunities from a source. */
    @Override
    public long countOf(SalesRepositories work, EntryType type, String source) {
        OpportunityFilter from =
                OpportunityFilterBuilder.builder().source(source).build();
        return work.opportunities().count(from, Visibility.everything());
    }

    /** Reassigns the opportunities for a customer from one user to another, who must be able to work on them. */
    @Override
    public void handOver(
            CommandScope<? extends CustomerRepositories> scope,
            SalesRepositories work,
            CustomerId customer,
            UserId from,
            UserId to) {
        OpportunityFilter inHand = OpportunityFilterBuilder.builder()
                .states(Set.of(OpportunityState.ASSIGNED))
                .customer(customer)
                .assignee(from)
                .build();
        ListQuery<OpportunityFilter, OpportunitySort> query = inHand.newest(Paging.MAX_SIZE);
        List<OpportunitySummary> all =
                Page.all(after -> work.opportunities().list(query.after(after), Visibility.everything()));
        if (!all.isEmpty()) {
            Assignees.assign(scope, to, Permission.OPPORTUNITY_WORK);
        }
        all.forEach(each -> scope.change(KIND, work, each.id(), (found, at) -> found.reassign(to, scope.userId(), at)));
    }

    @Override
    public TimelineKind timelineKind() {
        return TimelineKind.OPPORTUNITY;
    }

    @Override
    public Visibility timelineVisibility(Actor actor) {
        return KIND.reading(actor);
    }

    @Override
    public Page<TimelineItem> timeline(SalesRepositories work, TimelineRequest request) {
        OpportunityFilter ofCustomer =
                OpportunityFilterBuilder.builder().customer(request.customer()).build();
        ListQuery<OpportunityFilter, OpportunitySort> query = request.by(ofCustomer, OpportunitySort.CREATED);
        return request.page(work.opportunities().list(query, request.visibility()), SalesDescriptor::item);
    }

    @Override
    public SubjectKind subjectKind() {
        return SubjectKind.OPPORTUNITY;
    }

    @Override
    public boolean isSubject(SalesRepositories work, UUID record, CustomerId customer, Actor actor) {
        return work.opportunities()
                .find(new OpportunityId(record), KIND.reading(actor))
                .filter(each -> customer.equals(each.prospect().customer()) || customer.equals(each.customer()))
                .isPresent();
    }

    private static TimelineItem item(OpportunitySummary of) {
        return TimelineItem.of(TimelineKind.OPPORTUNITY, of.id(), of.createdAt(), of.title(), of.state(), of.creator());
    }

    private static OpportunityFilterBuilder open() {
        return OpportunityFilterBuilder.builder().states(OpportunityFilter.OPEN_STATES);
    }
}
