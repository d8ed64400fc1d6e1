package org.crmkit.persistence.inmemory.internal.engine;

import org.crmkit.kernel.aggregate.ReferenceTarget;
import org.crmkit.kernel.aggregate.ReferenceTargets;
import org.crmkit.kernel.error.ConflictException;
import org.crmkit.kernel.value.Id;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

/**
 * The repository of an aggregate type that accepts references. The snapshot holds a reference count for each aggregate. The
 * aggregate and its count are checked again when the commit repeats the writes.
 *
 * @param <A> the aggregate
 * @param <I> the type of its id
 * @param <T> the type of its list entries
 */
public abstract class ReferenceTargetMap<A extends ReferenceTarget<A, I>, I extends Id, T> extends AggregateMap<A, I, T>
        implements ReferenceTargets<A, I> {

    private final Snapshot.Part<Table<A, I>> part;
    private final Snapshot.Part<PMap<I, Long>> references;

    /** Reads and writes the table and the reference counts that two parts of the snapshot contain. */
    protected ReferenceTargetMap(
            Transaction transaction, Snapshot.Part<Table<A, I>> part, Snapshot.Part<PMap<I, Long>> references) {
        super(transaction, part);
        this.part = part;
        this.references = references;
    }

    /** Declares a part for the reference counts of an aggregate type. */
    protected static <I extends Id> Snapshot.Part<PMap<I, Long>> counts() {
        return new Snapshot.Part<>(HashTreePMap.empty());
    }

    @Override
    public final void addReference(I id) {
        write(snapshot -> withReference(snapshot, id));
    }

    @Override
    public final void save(A next) {
        long found = count(now(), next.id());
        write(snapshot -> {
            Table<A, I> table = snapshot.get(part);
            boolean stays = table.find(next.id())
                    .filter(row -> !row.base().equals(next.base()))
                    .isEmpty();
            if (!stays && count(snapshot, next.id()) != found) {
                throw concurrentUpdate(snapshot, next.id());
            }
            return snapshot.with(part, table.replace(next));
        });
    }

    /** Returns a snapshot with one more reference to an aggregate, which must accept references. */
    protected final Snapshot withReference(Snapshot snapshot, I id) {
        if (snapshot.get(part)
                .find(id)
                .filter(row -> row.state().acceptsReferences())
                .isEmpty()) {
            throw concurrentUpdate(snapshot, id);
        }
        return snapshot.with(references, snapshot.get(references).plus(id, count(snapshot, id) + 1));
    }

    /** Returns the conflict that an aggregate has been changed by another transaction. */
    protected final ConflictException concurrentUpdate(Snapshot snapshot, I id) {
        return ConflictException.concurrentUpdate(snapshot.get(part).kind(), id);
    }

    private long count(Snapshot snapshot, I id) {
        return snapshot.get(references).getOrDefault(id, 0L);
    }
}
