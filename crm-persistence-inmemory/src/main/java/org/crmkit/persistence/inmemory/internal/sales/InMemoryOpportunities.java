package org.crmkit.persistence.inmemory.internal.sales;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.crmkit.customer.CustomerId;
import org.crmkit.customer.CustomerRef;
import org.crmkit.kernel.permission.UserId;
import org.crmkit.kernel.permission.Visibility;
import org.crmkit.kernel.query.ListQuery;
import org.crmkit.kernel.query.Page;
import org.crmkit.persistence.inmemory.internal.access.AccessTables;
import org.crmkit.persistence.inmemory.internal.customer.CustomerTables;
import org.crmkit.persistence.inmemory.internal.engine.AggregateMap;
import org.crmkit.persistence.inmemory.internal.engine.Matches;
import org.crmkit.persistence.inmemory.internal.engine.Snapshot;
import org.crmkit.persistence.inmemory.internal.engine.Table;
import org.crmkit.persistence.inmemory.internal.engine.Transaction;
import org.crmkit.persistence.inmemory.internal.sales.pipeline.PipelineTables;
import org.crmkit.sales.AssigneeCount;
import org.crmkit.sales.Opportunities;
import org.crmkit.sales.Opportunity;
import org.crmkit.sales.OpportunityFilter;
import org.crmkit.sales.OpportunityFilter.Expiry;
import org.crmkit.sales.OpportunityId;
import org.crmkit.sales.OpportunityNumber;
import org.crmkit.sales.OpportunitySort;
import org.crmkit.sales.OpportunitySummary;
import org.crmkit.sales.detection.ExpiredOpportunities;
import org.crmkit.sales.pipeline.StageRef;
import org.jspecify.annotations.Nullable;

/** Opportunities, with an index for each sort field, grouped by customer and by the users to whom they belong. */
final class InMemoryOpportunities extends AggregateMap<Opportunity, OpportunityId, OpportunitySummary>
        implements Opportunities, ExpiredOpportunities {

    static final Snapshot.Part<Table<Opportunity, OpportunityId>> PART =
            new Snapshot.Part<>(Table.empty(new Table.Shape<Opportunity>(
                    "opportunity",
                    Table.Orders.by(OpportunitySort.class, InMemoryOpportunities::unnamed),
                    InMemoryOpportunities::groups,
                    row -> List.of(number(row.number())))));

    InMemoryOpportunities(Transaction transaction) {
        super(transaction, PART);
    }

    static Predicate<Opportunity> visible(Visibility visibility, Snapshot snapshot) {
        return AccessTables.visible(visibility, snapshot, InMemoryOpportunities::people);
    }

    static Set<UserId> people(Opportunity row) {
        UserId assignee = row.assignee();
        return assignee == null || assignee.equals(row.creator())
                ? Set.of(row.creator())
                : Set.of(row.creator(), assignee);
    }

    @Override
    public void remove(Opportunity found) {
        write(snapshot ->
                InMemoryStageMoves.forget(snapshot.with(PART, snapshot.get(PART).minus(found)), found.id()));
    }

    @Override
    public Page<OpportunitySummary> list(ListQuery<OpportunityFilter, OpportunitySort> query, Visibility visibility) {
        return page(candidates(query.filter(), visibility), predicate(query.filter(), visibility), query.paging());
    }

    @Override
    public long count(OpportunityFilter filter, Visibility visibility) {
        return count(candidates(filter, visibility), predicate(filter, visibility));
    }

    @Override
    public List<AssigneeCount> countByAssignee(OpportunityFilter filter, Visibility visibility) {
        Stream<Opportunity> found = candidates(filter, visibility);
        return (found == null ? table().all() : found)
                        .filter(predicate(filter, visibility))
                        .flatMap(row -> Stream.ofNullable(row.assignee()))
                        .collect(Collectors.groupingBy(each -> each, Collectors.counting()))
                        .entrySet()
                        .stream()
                        .map(each -> new AssigneeCount(AccessTables.ref(each.getKey(), now()), each.getValue()))
                        .toList();
    }

    @Override
    public List<Opportunity> unrecorded(Expiry expiry, @Nullable OpportunityId after, int size) {
        return table().after(after).filter(expiry::isUnrecorded).limit(size).toList();
    }

    @Override
    protected Predicate<Opportunity> visible(Visibility visibility) {
        return visible(visibility, now());
    }

    @Override
    protected OpportunitySummary summary(Opportunity row) {
        return OpportunitySummary.of(
                row,
                AccessTables.refs(now()),
                CustomerTables.refs(now()),
                stage -> PipelineTables.stage(stage, now()).orElseThrow().ref());
    }

    private static OpportunitySummary unnamed(Opportunity row) {
        return OpportunitySummary.of(row, AccessTables::unnamed, CustomerRef::of, stage -> new StageRef(stage, ""));
    }

    private static Set<?> groups(Opportunity row) {
        CustomerId from = row.prospect().customer();
        CustomerId led = row.customer();
        if (from == null && led == null) {
            return people(row);
        }
        Set<Object> groups = new HashSet<>(people(row));
        Stream.of(from, led).filter(Objects::nonNull).forEach(groups::add);
        return groups;
    }

    private static Table.Unique number(OpportunityNumber number) {
        return new Table.Unique("opportunity.number", number);
    }

    /** Uses the number, or the group of the customer or the user in the filter, if there is one. */
    private @Nullable Stream<Opportunity> candidates(OpportunityFilter filter, Visibility visibility) {
        if (filter.number() != null) {
            return table().unique(number(filter.number())).stream();
        }
        if (filter.customer() != null) {
            return table().group(filter.customer());
        }
        UserId person = filter.assignee() != null ? filter.assignee() : filter.creator();
        if (person == null && visibility instanceof Visibility.OfUser own) {
            person = own.user();
        }
        return person == null ? null : table().group(person);
    }

    private Predicate<Opportunity> predicate(OpportunityFilter filter, Visibility visibility) {
        List<String> words = filter.words();
        Predicate<Opportunity> others = visible(visibility).and(row -> matches(filter, row));
        return words.isEmpty() ? others : others.and(row -> Matches.contains(row.searchKey(), words));
    }

    private static boolean matches(OpportunityFilter filter, Opportunity row) {
        return Matches.in(filter.states(), row.state())
                && Matches.is(filter.number(), row.number())
                && Matches.is(filter.stage(), row.stage())
                && Matches.is(filter.creator(), row.creator())
                && Matches.is(filter.assignee(), row.assignee())
                && Matches.is(filter.source(), row.source())
                && (Matches.is(filter.customer(), row.customer())
                        || Matches.is(filter.customer(), row.prospect().customer()))
                && Matches.begins(filter.nameStart(), row.prospect().customerName())
                && Matches.within(filter.createdFrom(), row.createdAt(), filter.createdUntil())
                && Matches.within(filter.closeFrom(), row.expectedClose(), filter.closeUntil())
                && (filter.unchanged() == null || filter.unchanged().stream().anyMatch(each -> each.includes(row)))
                && (filter.expired() == null
                        || filter.expired()
                                == (filter.expiry() != null && filter.expiry().includes(row)));
    }
}
