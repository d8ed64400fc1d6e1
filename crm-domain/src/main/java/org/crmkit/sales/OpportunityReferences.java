package org.crmkit.sales;

import java.util.List;
import java.util.Set;
import org.crmkit.access.AccessRepositories;
import org.crmkit.access.Assignees;
import org.crmkit.actor.Permission;
import org.crmkit.actor.UserId;
import org.crmkit.actor.Visibility;
import org.crmkit.command.AggregateType;
import org.crmkit.command.CommandScope;
import org.crmkit.customer.CustomerId;
import org.crmkit.query.Page;
import org.crmkit.query.Paging;

/** The entry point of this context for other contexts: the opportunities of a customer, of a user or of a source. */
public final class OpportunityReferences {

    static final AggregateType<SalesRepositories, Opportunity, OpportunityId, OpportunityAction> KIND =
            new AggregateType<>(
                    "opportunity",
                    OpportunityId::new,
                    SalesRepositories::opportunities,
                    Permission.OPPORTUNITY_READ,
                    new OpportunityAccess());

    private OpportunityReferences() {}

    /** Counts the open opportunities for a customer. */
    public static long countOpen(SalesRepositories work, CustomerId customer) {
        return work.opportunities().count(open().customer(customer).build(), Visibility.everything());
    }

    /** Counts the open opportunities that are assigned to a user. */
    public static long countOpen(SalesRepositories work, UserId assignee) {
        return work.opportunities().count(open().assignee(assignee).build(), Visibility.everything());
    }

    /** Counts the opportunities from a source. */
    public static long countFrom(SalesRepositories work, String source) {
        OpportunityFilter from =
                OpportunityFilterBuilder.builder().source(source).build();
        return work.opportunities().count(from, Visibility.everything());
    }

    /** Reassigns the opportunities for a customer from one user to another, who must be able to work on them. */
    public static void handOver(
            CommandScope<? extends AccessRepositories> scope,
            SalesRepositories work,
            CustomerId customer,
            UserId from,
            UserId to) {
        OpportunityFilter inHand = OpportunityFilterBuilder.builder()
                .states(Set.of(OpportunityState.ASSIGNED))
                .customer(customer)
                .assignee(from)
                .build();
        OpportunityQuery query = OpportunityQuery.newest(inHand, Paging.MAX_SIZE);
        List<OpportunitySummary> all =
                Page.all(after -> work.opportunities().list(query.after(after), Visibility.everything()));
        if (!all.isEmpty()) {
            Assignees.assign(scope, to, Permission.OPPORTUNITY_WORK);
        }
        all.forEach(each -> scope.change(KIND, work, each.id(), (found, at) -> found.reassign(to, scope.userId(), at)));
    }

    private static OpportunityFilterBuilder open() {
        return OpportunityFilterBuilder.builder().states(OpportunityFilter.OPEN_STATES);
    }
}
