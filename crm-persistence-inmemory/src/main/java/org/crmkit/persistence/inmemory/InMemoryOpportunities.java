package org.crmkit.persistence.inmemory;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.crmkit.actor.UserId;
import org.crmkit.actor.Visibility;
import org.crmkit.query.Page;
import org.crmkit.sales.Opportunities;
import org.crmkit.sales.Opportunity;
import org.crmkit.sales.OpportunityFilter;
import org.crmkit.sales.OpportunityId;
import org.crmkit.sales.OpportunityQuery;
import org.crmkit.sales.OpportunitySort;
import org.crmkit.sales.OpportunitySummary;
import org.jspecify.annotations.Nullable;

/** Opportunities, sorted by every field, and grouped by the people they belong to. */
final class InMemoryOpportunities extends Kept<Opportunity, OpportunityId, OpportunitySummary>
        implements Opportunities {

    static final Snapshot.Part<Table<Opportunity, OpportunityId>> PART =
            new Snapshot.Part<>(Table.empty(new Table.Shape<Opportunity>(
                    "opportunity",
                    Table.Orders.by(OpportunitySort.class, OpportunitySummary::of),
                    InMemoryOpportunities::people,
                    row -> List.of())));

    InMemoryOpportunities(InMemoryWork work) {
        super(work, PART);
    }

    static Set<UserId> people(Opportunity row) {
        UserId assignee = row.assignee();
        return assignee == null || assignee.equals(row.creator())
                ? Set.of(row.creator())
                : Set.of(row.creator(), assignee);
    }

    @Override
    public void remove(Opportunity found) {
        work().write(snapshot ->
                InMemoryStageMoves.forget(snapshot.with(PART, snapshot.get(PART).minus(found)), found.id()));
    }

    @Override
    public Page<OpportunitySummary> list(OpportunityQuery query, Visibility visibility) {
        return page(few(query.filter(), visibility), meant(query.filter(), visibility), query.paging());
    }

    @Override
    public long count(OpportunityFilter filter, Visibility visibility) {
        return count(few(filter, visibility), meant(filter, visibility));
    }

    @Override
    Predicate<Opportunity> visible(Visibility visibility) {
        return Sight.of(visibility, work().now(), InMemoryOpportunities::people);
    }

    @Override
    OpportunitySummary shown(Opportunity row) {
        return OpportunitySummary.of(row);
    }

    /** What belongs to one person is looked up by that person. */
    private @Nullable Stream<Opportunity> few(OpportunityFilter filter, Visibility visibility) {
        UserId person = filter.assignee() != null ? filter.assignee() : filter.creator();
        if (person == null && visibility instanceof Visibility.OfUser own) {
            person = own.user();
        }
        return person == null ? null : table().group(person);
    }

    private Predicate<Opportunity> meant(OpportunityFilter filter, Visibility visibility) {
        return visible(visibility).and(row -> matches(filter, row));
    }

    private static boolean matches(OpportunityFilter filter, Opportunity row) {
        return Matches.in(filter.states(), row.state())
                && Matches.is(filter.stage(), row.stage())
                && Matches.is(filter.creator(), row.creator())
                && Matches.is(filter.assignee(), row.assignee())
                && Matches.is(filter.source(), row.source())
                && Matches.is(filter.customer(), row.customer())
                && Matches.begins(filter.nameStart(), row.prospect().customerName())
                && Matches.within(filter.createdFrom(), row.createdAt(), filter.createdUntil())
                && Matches.within(filter.closeFrom(), row.expectedClose(), filter.closeUntil())
                && (filter.unchanged() == null
                        || filter.unchanged().stream()
                                .anyMatch(each -> each.stage().equals(row.stage())
                                        && row.changedAt().isBefore(each.since())));
    }
}
