package org.crmkit.persistence.inmemory.internal.engine;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.crmkit.kernel.aggregate.Aggregate;
import org.crmkit.kernel.aggregate.Aggregates;
import org.crmkit.kernel.permission.Visibility;
import org.crmkit.kernel.query.Cursor;
import org.crmkit.kernel.query.Page;
import org.crmkit.kernel.query.Paging;
import org.crmkit.kernel.query.SortField;
import org.crmkit.kernel.value.Id;
import org.jspecify.annotations.Nullable;

/**
 * What the repositories of all aggregate types have in common, in one transaction.
 *
 * @param <A> the aggregate
 * @param <I> the type of its id
 * @param <T> the type of its list entries
 */
public abstract class AggregateMap<A extends Aggregate<A, I>, I extends Id, T> implements Aggregates<A, I> {

    private final Transaction transaction;
    private final Snapshot.Part<Table<A, I>> part;

    /** Reads and writes the table that a part of the snapshot contains. */
    protected AggregateMap(Transaction transaction, Snapshot.Part<Table<A, I>> part) {
        this.transaction = transaction;
        this.part = part;
    }

    @Override
    public final Optional<A> find(I id, Visibility visibility) {
        return table().find(id).filter(visible(visibility));
    }

    @Override
    public final void add(A added) {
        write(snapshot -> snapshot.with(part, snapshot.get(part).plus(added)));
    }

    @Override
    public void save(A next) {
        write(snapshot -> snapshot.with(part, snapshot.get(part).replace(next)));
    }

    /** Returns the condition for aggregates within a visibility. */
    protected abstract Predicate<A> visible(Visibility visibility);

    /** Returns the list entry of an aggregate. */
    protected abstract T summary(A row);

    /** Returns the current snapshot of the transaction. */
    protected final Snapshot now() {
        return transaction.now();
    }

    /** Applies a write to the transaction. */
    protected final void write(UnaryOperator<Snapshot> write) {
        transaction.write(write);
    }

    /** Returns the current table. */
    protected final Table<A, I> table() {
        return now().get(part);
    }

    /**
     * Returns a page.
     *
     * @param candidates all candidates, if an index narrows them down; null to scan the sort index, starting after the cursor
     * @param predicate the condition that the aggregates must satisfy
     */
    protected final <S extends Enum<S> & SortField<T>> Page<T> page(
            @Nullable Stream<A> candidates, Predicate<A> predicate, Paging<S> paging) {
        S sort = paging.sort();
        List<A> rows = (candidates == null ? scan(paging) : sorted(candidates, paging))
                .filter(predicate)
                .limit(paging.size() + 1L)
                .toList();
        Page<A> page = Page.of(rows, paging, row -> Cursor.after(paging, sort.key(summary(row)), row.id()));
        return page.map(this::summary);
    }

    /** Counts the aggregates that satisfy a condition, among the candidates if an index narrows them down. */
    protected final long count(@Nullable Stream<A> candidates, Predicate<A> predicate) {
        return (candidates == null ? table().all() : candidates)
                .filter(predicate)
                .count();
    }

    private Stream<A> scan(Paging<?> paging) {
        return table().sorted(paging.sort(), paging.direction(), IndexKey.after(paging));
    }

    private <S extends Enum<S> & SortField<T>> Stream<A> sorted(Stream<A> candidates, Paging<S> paging) {
        IndexKey after = IndexKey.after(paging);
        return candidates
                .map(row -> Map.entry(
                        new IndexKey(paging.sort().key(summary(row)), row.id().value()), row))
                .filter(each ->
                        after == null || paging.direction().turn(each.getKey().compareTo(after)) > 0)
                .sorted((one, other) -> paging.direction().turn(one.getKey().compareTo(other.getKey())))
                .map(Map.Entry::getValue);
    }
}
