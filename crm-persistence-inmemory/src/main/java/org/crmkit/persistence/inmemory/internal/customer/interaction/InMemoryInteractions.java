package org.crmkit.persistence.inmemory.internal.customer.interaction;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.crmkit.customer.CustomerRef;
import org.crmkit.customer.interaction.Interaction;
import org.crmkit.customer.interaction.InteractionFilter;
import org.crmkit.customer.interaction.InteractionId;
import org.crmkit.customer.interaction.InteractionSort;
import org.crmkit.customer.interaction.InteractionSummary;
import org.crmkit.customer.interaction.Interactions;
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
import org.jspecify.annotations.Nullable;

/** Interactions, sorted by when they took place, grouped by customer and author; they are visible if the customer is. */
final class InMemoryInteractions extends AggregateMap<Interaction, InteractionId, InteractionSummary>
        implements Interactions {

    static final Snapshot.Part<Table<Interaction, InteractionId>> PART =
            new Snapshot.Part<>(Table.empty(new Table.Shape<Interaction>(
                    "interaction",
                    Table.Orders.by(InteractionSort.class, InMemoryInteractions::unnamed),
                    InMemoryInteractions::groups,
                    row -> List.of())));

    private static Set<Object> groups(Interaction row) {
        return row.subject() == null
                ? Set.of(row.customer(), row.author())
                : Set.of(row.customer(), row.author(), row.subject());
    }

    InMemoryInteractions(Transaction transaction) {
        super(transaction, PART);
    }

    @Override
    public void remove(Interaction found) {
        write(snapshot -> snapshot.with(PART, snapshot.get(PART).minus(found)));
    }

    @Override
    public Page<InteractionSummary> list(ListQuery<InteractionFilter, InteractionSort> query, Visibility visibility) {
        return page(candidates(query.filter(), visibility), predicate(query.filter(), visibility), query.paging());
    }

    @Override
    public long count(InteractionFilter filter, Visibility visibility) {
        return count(candidates(filter, visibility), predicate(filter, visibility));
    }

    @Override
    protected Predicate<Interaction> visible(Visibility visibility) {
        return CustomerTables.visibleWithCustomer(visibility, now(), Interaction::customer);
    }

    @Override
    protected InteractionSummary summary(Interaction row) {
        return InteractionSummary.of(row, AccessTables.refs(now()), CustomerTables.refs(now()));
    }

    private static InteractionSummary unnamed(Interaction row) {
        return InteractionSummary.of(row, AccessTables::unnamed, CustomerRef::of);
    }

    private @Nullable Stream<Interaction> candidates(InteractionFilter filter, Visibility visibility) {
        if (filter.customer() != null) {
            return table().group(filter.customer());
        }
        if (filter.subject() != null) {
            return table().group(filter.subject());
        }
        if (filter.author() != null) {
            return table().group(filter.author());
        }
        if (visibility instanceof Visibility.OfUser own) {
            return CustomerTables.customersOf(own.user(), now()).flatMap(each -> table().group(each.id()));
        }
        return null;
    }

    private Predicate<Interaction> predicate(InteractionFilter filter, Visibility visibility) {
        Predicate<Interaction> matches = row -> Matches.is(filter.customer(), row.customer())
                && Matches.is(filter.author(), row.author())
                && Matches.is(filter.kind(), row.kind())
                && Matches.is(filter.subject(), row.subject())
                && Matches.within(filter.from(), row.at(), filter.until());
        return matches.and(visible(visibility));
    }
}
