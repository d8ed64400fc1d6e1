package org.crmkit.churn;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.crmkit.access.Assignees;
import org.crmkit.access.UserReferenceSource;
import org.crmkit.customer.CustomerId;
import org.crmkit.customer.CustomerReferenceSource;
import org.crmkit.customer.CustomerRepositories;
import org.crmkit.customer.timeline.TimelineItem;
import org.crmkit.customer.timeline.TimelineKind;
import org.crmkit.customer.timeline.TimelineRequest;
import org.crmkit.customer.timeline.TimelineSource;
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
import org.crmkit.trade.feed.FeedRepositories;
import org.crmkit.trade.feed.PurchaseListener;

/** Describes the context of churn cases. */
public final class ChurnDescriptor
        implements UserReferenceSource<ChurnRepositories>,
                CustomerReferenceSource<ChurnRepositories>,
                PurchaseListener<ChurnRepositories>,
                TimelineSource<ChurnRepositories> {

    /** Creates the desk for the user of the commands. */
    public static ChurnDesk desk(Commands<ChurnRepositories> commands) {
        return new ChurnDesk(commands);
    }

    @Override
    public Set<Class<? extends Aggregate<?, ?>>> aggregates() {
        return Set.of(ChurnCase.class);
    }

    @Override
    public List<AggregateType<? super ChurnRepositories, ?, ?, ?>> types() {
        return List.of(ChurnReferences.KIND);
    }

    @Override
    public List<Permission> permissions() {
        return List.of(Permission.CHURN_READ, Permission.CHURN_HANDLE, Permission.CHURN_SUPERVISE);
    }

    @Override
    public Set<Class<? extends CrmEvent>> events() {
        return Set.of(ChurnEvent.class);
    }

    @Override
    public String responsibility() {
        return ChurnReferences.KIND.name();
    }

    @Override
    public void purchased(
            CommandScope<? extends FeedRepositories> scope, ChurnRepositories work, Map<CustomerId, LocalDate> newest) {
        ChurnReferences.purchased(scope, work, newest);
    }

    /** Counts the open cases of a customer. */
    @Override
    public long countOpen(ChurnRepositories work, CustomerId customer) {
        return work.churnCases().count(ChurnFilter.open().customer(customer).build(), Visibility.everything());
    }

    /** Counts the open cases of the customers of a manager. */
    @Override
    public long countOpen(ChurnRepositories work, UserId manager) {
        return work.churnCases().count(ChurnFilter.open().manager(manager).build(), Visibility.everything());
    }

    /** Transfers the open case of a customer to their new manager, who must be able to handle churn cases. */
    @Override
    public void handOver(
            CommandScope<? extends CustomerRepositories> scope,
            ChurnRepositories work,
            CustomerId customer,
            UserId from,
            UserId to) {
        for (ChurnCase found : work.churnCases().unresolved(List.of(customer))) {
            if (found.state().isOpen()) {
                Assignees.assign(scope, to, Permission.CHURN_HANDLE);
                scope.save(ChurnReferences.KIND, work, found.transfer(to, found.notBefore(scope.at())));
            }
        }
    }

    @Override
    public boolean winBack(
            CommandScope<? extends CustomerRepositories> scope, ChurnRepositories work, CustomerId customer) {
        return ChurnReferences.restored(scope, work, customer);
    }

    @Override
    public TimelineKind timelineKind() {
        return TimelineKind.CHURN_CASE;
    }

    @Override
    public Visibility timelineVisibility(Actor actor) {
        return ChurnReferences.KIND.reading(actor);
    }

    @Override
    public Page<TimelineItem> timeline(ChurnRepositories work, TimelineRequest request) {
        ChurnFilter ofCustomer =
                ChurnFilterBuilder.builder().customer(request.customer()).build();
        ListQuery<ChurnFilter, ChurnSort> query = request.by(ofCustomer, ChurnSort.CREATED);
        return request.page(work.churnCases().list(query, request.visibility()), ChurnDescriptor::item);
    }

    private static TimelineItem item(ChurnSummary of) {
        return TimelineItem.of(TimelineKind.CHURN_CASE, of.id(), of.createdAt(), "", of.state(), of.creator());
    }
}
