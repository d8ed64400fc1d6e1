package org.crmkit.sales;

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

/** The door of this context for others: what hangs on a customer, or on a user. */
public final class OpportunityTies {

    static final RecordKind<SalesRecords, Opportunity, OpportunityId, OpportunityAction> KIND = new RecordKind<>(
            "opportunity",
            OpportunityId::new,
            SalesRecords::opportunities,
            Right.OPPORTUNITY_READ,
            new OpportunityAccess());

    private OpportunityTies() {}

    /** Counts the open opportunities for a customer. */
    public static long countOpen(SalesRecords work, CustomerId customer) {
        return work.opportunities().count(open().customer(customer).build(), Visibility.everything());
    }

    /** Counts the open opportunities that a user develops. */
    public static long countOpen(SalesRecords work, UserId assignee) {
        return work.opportunities().count(open().assignee(assignee).build(), Visibility.everything());
    }

    /** Counts the opportunities from a source. */
    public static long countFrom(SalesRecords work, String source) {
        OpportunityFilter from =
                OpportunityFilterBuilder.builder().source(source).build();
        return work.opportunities().count(from, Visibility.everything());
    }

    /** Reassigns the opportunities for a customer that somebody develops to somebody else, who must be able to do so. */
    public static void handOver(
            Act<? extends AccessRecords> act, SalesRecords work, CustomerId customer, UserId from, UserId to) {
        OpportunityFilter inHand = OpportunityFilterBuilder.builder()
                .states(Set.of(OpportunityState.ASSIGNED))
                .customer(customer)
                .assignee(from)
                .build();
        OpportunityQuery query = OpportunityQuery.newest(inHand, Paging.MAX_SIZE);
        List<OpportunitySummary> all =
                Page.all(after -> work.opportunities().list(query.after(after), Visibility.everything()));
        if (!all.isEmpty()) {
            People.takesOn(act, to, Right.OPPORTUNITY_DEVELOP);
        }
        all.forEach(each -> act.change(KIND, work, each.id(), (found, at) -> found.reassign(to, act.me(), at)));
    }

    private static OpportunityFilterBuilder open() {
        return OpportunityFilterBuilder.builder().states(OpportunityFilter.OPEN_STATES);
    }
}
