package org.crmkit.persistence.inmemory;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.crmkit.actor.Visibility;
import org.crmkit.aggregate.Aggregate;
import org.crmkit.aggregate.Aggregates;
import org.crmkit.query.Cursor;
import org.crmkit.query.Page;
import org.crmkit.query.Paging;
import org.crmkit.query.SortField;
import org.crmkit.value.Id;
import org.jspecify.annotations.Nullable;

/**
 * What the repositories of all aggregate types have in common, in one unit of work.
 *
 * @param <A> the aggregate
 * @param <I> the type of its id
 * @param <T> the type of its list entries
 */
abstract class AggregateMap<A extends Aggregate<A, I>, I extends Id, T> implements Aggregates<A, I> {

    private final InMemoryUnitOfWork work;
    private final Snapshot.Part<Table<A, I>> part;

    AggregateMap(InMemoryUnitOfWork work, Snapshot.Part<Table<A, I>> part) {
        this.work = work;
        this.part = part;
    }

    @Override
    public final Optional<A> find(I id, Visibility visibility) {
        return table().find(id).filter(visible(visibility));
    }

    @Override
    public final void add(A added) {
        work.write(snapshot -> snapshot.with(part, snapshot.get(part).plus(added)));
    }

    @Override
    public void save(A next) {
        work.write(snapshot -> snapshot.with(part, snapshot.get(part).replace(next)));
    }

    final InMemoryUnitOfWork work() {
        return work;
    }

    final Table<A, I> table() {
        return work.now().get(part);
    }

    /** The aggregates within a visibility that share a value by which they are grouped. */
    final Stream<A> group(Object value, Visibility visibility) {
        return table().group(value).filter(visible(visibility));
    }

    /** Returns the condition for aggregates within a visibility. */
    abstract Predicate<A> visible(Visibility visibility);

    /** Returns the list entry of an aggregate. */
    abstract T summary(A row);

    /**
     * Returns a page.
     *
     * @param few all candidates, if an index narrows them down; null to scan the sort index, starting after the cursor
     * @param meant the condition that the aggregates must satisfy
     */
    final <S extends Enum<S> & SortField<T>> Page<T> page(
            @Nullable Stream<A> few, Predicate<A> meant, Paging<S> paging) {
        S sort = paging.sort();
        List<A> rows = (few == null ? walk(paging) : sorted(few, paging))
                .filter(meant)
                .limit(paging.size() + 1L)
                .toList();
        Page<A> page = Page.of(rows, paging, row -> Cursor.after(paging, sort.key(summary(row)), row.id()));
        return page.map(this::summary);
    }

    /** Counts the aggregates that satisfy a condition, among the candidates if an index narrows them down. */
    final long count(@Nullable Stream<A> few, Predicate<A> meant) {
        return (few == null ? table().all() : few).filter(meant).count();
    }

    private Stream<A> walk(Paging<?> paging) {
        return table().sorted(paging.sort(), paging.direction(), behind(paging));
    }

    private <S extends Enum<S> & SortField<T>> Stream<A> sorted(Stream<A> few, Paging<S> paging) {
        IndexKey behind = behind(paging);
        return few.map(row -> Map.entry(
                        new IndexKey(paging.sort().key(summary(row)), row.id().value()), row))
                .filter(each ->
                        behind == null || paging.direction().turn(each.getKey().compareTo(behind)) > 0)
                .sorted((one, other) -> paging.direction().turn(one.getKey().compareTo(other.getKey())))
                .map(Map.Entry::getValue);
    }

    private static @Nullable IndexKey behind(Paging<?> paging) {
        return paging.after() == null ? null : IndexKey.of(paging.after());
    }
}
