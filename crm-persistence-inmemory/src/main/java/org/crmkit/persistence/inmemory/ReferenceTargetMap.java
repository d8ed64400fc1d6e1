package org.crmkit.persistence.inmemory;

import org.crmkit.aggregate.ReferenceTarget;
import org.crmkit.aggregate.ReferenceTargets;
import org.crmkit.error.ConflictException;
import org.crmkit.value.Id;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

/**
 * The repository of an aggregate type that accepts references. The snapshot holds a reference count for each aggregate. The
 * aggregate and its count are checked again when the commit repeats the writes.
 */
abstract class ReferenceTargetMap<A extends ReferenceTarget<A, I>, I extends Id, T> extends AggregateMap<A, I, T>
        implements ReferenceTargets<A, I> {

    private final Snapshot.Part<Table<A, I>> part;
    private final Snapshot.Part<PMap<I, Long>> attached;

    ReferenceTargetMap(
            InMemoryUnitOfWork work, Snapshot.Part<Table<A, I>> part, Snapshot.Part<PMap<I, Long>> attached) {
        super(work, part);
        this.part = part;
        this.attached = attached;
    }

    static <I extends Id> Snapshot.Part<PMap<I, Long>> counts() {
        return new Snapshot.Part<>(HashTreePMap.empty());
    }

    @Override
    public final void addReference(I id) {
        work().write(snapshot -> attached(snapshot, id));
    }

    @Override
    public final void save(A next) {
        long found = count(work().now(), next.id());
        work().write(snapshot -> {
            Table<A, I> table = snapshot.get(part);
            boolean stays = table.find(next.id())
                    .filter(row -> !row.base().equals(next.base()))
                    .isEmpty();
            if (!stays && count(snapshot, next.id()) != found) {
                throw overtaken(snapshot, next.id());
            }
            return snapshot.with(part, table.replace(next));
        });
    }

    final Snapshot attached(Snapshot snapshot, I id) {
        if (snapshot.get(part)
                .find(id)
                .filter(row -> row.state().acceptsReferences())
                .isEmpty()) {
            throw overtaken(snapshot, id);
        }
        return snapshot.with(attached, snapshot.get(attached).plus(id, count(snapshot, id) + 1));
    }

    private long count(Snapshot snapshot, I id) {
        return snapshot.get(attached).getOrDefault(id, 0L);
    }

    final ConflictException overtaken(Snapshot snapshot, I id) {
        return ConflictException.concurrentUpdate(snapshot.get(part).kind(), id);
    }
}
