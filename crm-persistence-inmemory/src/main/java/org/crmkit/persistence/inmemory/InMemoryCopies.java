package org.crmkit.persistence.inmemory;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.crmkit.error.ConflictException;
import org.crmkit.trade.Copies;
import org.crmkit.trade.Copy;
import org.crmkit.trade.Fed;
import org.crmkit.value.Id;

/** The copies of one kind of thing, many at a time. */
record InMemoryCopies<T extends Fed<I>, I extends Id>(InMemoryWork work, Snapshot.Part<Table<KeptCopy<T, I>, I>> part)
        implements Copies<T, I> {

    @Override
    public Map<I, Copy<T>> held(Collection<I> ids) {
        Table<KeptCopy<T, I>, I> table = work.now().get(part);
        Map<I, Copy<T>> held = new HashMap<>();
        ids.forEach(id -> table.find(id).ifPresent(row -> held.put(id, new Copy<>(row.item(), row.version()))));
        return held;
    }

    @Override
    public void insert(Collection<T> items) {
        List<T> added = List.copyOf(items);
        work.write(snapshot -> {
            Table<KeptCopy<T, I>, I> table = snapshot.get(part);
            for (T each : added) {
                table = table.plus(new KeptCopy<>(each, 0));
            }
            return snapshot.with(part, table);
        });
    }

    @Override
    public void update(Collection<Copy<T>> items) {
        List<Copy<T>> changed = List.copyOf(items);
        work.write(snapshot -> {
            Table<KeptCopy<T, I>, I> table = snapshot.get(part);
            for (Copy<T> each : changed) {
                table = replaced(table, new KeptCopy<>(each.item(), each.revision()));
            }
            return snapshot.with(part, table);
        });
    }

    /** A batch that is run again is merged with what is held by then, so that no caller sees a stale version. */
    private static <T extends Fed<I>, I extends Id> Table<KeptCopy<T, I>, I> replaced(
            Table<KeptCopy<T, I>, I> table, KeptCopy<T, I> next) {
        return table.find(next.id())
                .filter(now -> now.version() == next.version())
                .map(now -> table.replace(next))
                .orElseThrow(() -> ConflictException.overtaken(table.kind(), next.id()));
    }
}
