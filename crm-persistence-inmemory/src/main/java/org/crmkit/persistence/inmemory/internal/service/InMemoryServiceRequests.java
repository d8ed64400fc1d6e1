package org.crmkit.persistence.inmemory.internal.service;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.crmkit.customer.CustomerId;
import org.crmkit.customer.CustomerRef;
import org.crmkit.kernel.permission.UserId;
import org.crmkit.kernel.permission.Visibility;
import org.crmkit.kernel.query.ListQuery;
import org.crmkit.kernel.query.Page;
import org.crmkit.persistence.inmemory.internal.access.AccessTables;
import org.crmkit.persistence.inmemory.internal.engine.AggregateMap;
import org.crmkit.persistence.inmemory.internal.engine.Matches;
import org.crmkit.persistence.inmemory.internal.engine.Snapshot;
import org.crmkit.persistence.inmemory.internal.engine.Table;
import org.crmkit.persistence.inmemory.internal.engine.Transaction;
import org.crmkit.service.ServiceFilter;
import org.crmkit.service.ServiceNumber;
import org.crmkit.service.ServiceRequest;
import org.crmkit.service.ServiceRequestId;
import org.crmkit.service.ServiceRequests;
import org.crmkit.service.ServiceSort;
import org.crmkit.service.ServiceSummary;
import org.crmkit.service.detection.OverdueRequests;
import org.jspecify.annotations.Nullable;

/** Service requests, with an index for each sort field, grouped by customer and by the users to whom they belong. */
final class InMemoryServiceRequests extends AggregateMap<ServiceRequest, ServiceRequestId, ServiceSummary>
        implements ServiceRequests, OverdueRequests {

    static final Snapshot.Part<Table<ServiceRequest, ServiceRequestId>> PART =
            new Snapshot.Part<>(Table.empty(new Table.Shape<ServiceRequest>(
                    "service",
                    Table.Orders.by(
                            ServiceSort.class, row -> ServiceSummary.of(row, AccessTables::unnamed, CustomerRef::of)),
                    InMemoryServiceRequests::groups,
                    row -> List.of(number(row.number())))));

    private final Function<CustomerId, CustomerRef> customers;

    /**
     * Reads and writes the table.
     *
     * @param customers finds customers, who lie in another context
     */
    InMemoryServiceRequests(Transaction transaction, Function<CustomerId, CustomerRef> customers) {
        super(transaction, PART);
        this.customers = customers;
    }

    static Predicate<ServiceRequest> visible(Visibility visibility, Snapshot snapshot) {
        if (visibility instanceof Visibility.WithOpenOpinions more) {
            return visible(more.scope(), snapshot)
                    .or(row -> row.opinions().openOf(more.unit()).isPresent());
        }
        return AccessTables.visible(visibility, snapshot, InMemoryServiceRequests::people);
    }

    static Set<UserId> people(ServiceRequest row) {
        UserId assignee = row.assignee();
        return assignee == null || assignee.equals(row.creator())
                ? Set.of(row.creator())
                : Set.of(row.creator(), assignee);
    }

    @Override
    public void remove(ServiceRequest found) {
        write(snapshot -> snapshot.with(PART, snapshot.get(PART).minus(found)));
    }

    @Override
    public Page<ServiceSummary> list(ListQuery<ServiceFilter, ServiceSort> query, Visibility visibility) {
        return page(candidates(query.filter(), visibility), predicate(query.filter(), visibility), query.paging());
    }

    @Override
    public long count(ServiceFilter filter, Visibility visibility) {
        return count(candidates(filter, visibility), predicate(filter, visibility));
    }

    @Override
    public List<ServiceRequest> unrecorded(Instant asOf, @Nullable ServiceRequestId after, int size) {
        return table().after(after)
                .filter(row -> row.hasUnrecordedMiss(asOf))
                .limit(size)
                .toList();
    }

    @Override
    protected Predicate<ServiceRequest> visible(Visibility visibility) {
        return visible(visibility, now());
    }

    @Override
    protected ServiceSummary summary(ServiceRequest row) {
        return ServiceSummary.of(row, AccessTables.refs(now()), customers);
    }

    private static Set<?> groups(ServiceRequest row) {
        Set<Object> groups = new HashSet<>(people(row));
        groups.add(row.customer());
        row.opinions().open().forEach(each -> groups.add(each.unit()));
        return groups;
    }

    private static Table.Unique number(ServiceNumber number) {
        return new Table.Unique("service.number", number);
    }

    private @Nullable Stream<ServiceRequest> candidates(ServiceFilter filter, Visibility visibility) {
        if (filter.number() != null) {
            return table().unique(number(filter.number())).stream();
        }
        if (filter.customer() != null) {
            return table().group(filter.customer());
        }
        if (filter.askedUnit() != null) {
            return table().group(filter.askedUnit());
        }
        UserId person = filter.assignee() != null ? filter.assignee() : filter.creator();
        return person == null ? candidates(visibility) : table().group(person);
    }

    private @Nullable Stream<ServiceRequest> candidates(Visibility visibility) {
        if (visibility instanceof Visibility.Nothing) {
            return Stream.of();
        }
        if (visibility instanceof Visibility.OfUser own) {
            return table().group(own.user());
        }
        if (visibility instanceof Visibility.WithOpenOpinions more) {
            Stream<ServiceRequest> inScope = candidates(more.scope());
            return inScope == null
                    ? null
                    : Stream.concat(inScope, table().group(more.unit())).distinct();
        }
        return null;
    }

    /** The text search comes last, because it is expensive. */
    private Predicate<ServiceRequest> predicate(ServiceFilter filter, Visibility visibility) {
        List<String> words = filter.words();
        Predicate<ServiceRequest> others = visible(visibility).and(row -> matches(filter, row));
        return words.isEmpty() ? others : others.and(row -> Matches.contains(row.searchKey(), words));
    }

    private static boolean matches(ServiceFilter filter, ServiceRequest row) {
        return Matches.in(filter.states(), row.state())
                && Matches.is(filter.number(), row.number())
                && Matches.is(filter.customer(), row.customer())
                && Matches.is(filter.type(), row.type())
                && Matches.is(filter.priority(), row.priority())
                && Matches.is(filter.creator(), row.creator())
                && Matches.is(filter.assignee(), row.assignee())
                && Matches.is(filter.product(), row.tradeReference().product())
                && Matches.is(filter.batch(), row.tradeReference().batch())
                && Matches.is(filter.order(), row.tradeReference().order())
                && Matches.is(filter.cause(), row.cause())
                && ((filter.askedUnit() == null && filter.opinionDueUntil() == null) || isAwaited(filter, row))
                && (filter.closingReason() == null
                        || (row.closing() != null
                                && filter.closingReason().equals(row.closing().reason())))
                && Matches.within(filter.createdFrom(), row.createdAt(), filter.createdUntil())
                && Matches.within(filter.dueFrom(), row.dueAt(), filter.dueUntil())
                && Matches.within(filter.archivedFrom(), row.archivedAt(), filter.archivedUntil());
    }

    /** Whether one open opinion meets both criteria. */
    private static boolean isAwaited(ServiceFilter filter, ServiceRequest row) {
        return row.opinions().open().stream()
                .anyMatch(each -> Matches.is(filter.askedUnit(), each.unit())
                        && Matches.within(null, each.due(), filter.opinionDueUntil()));
    }
}
