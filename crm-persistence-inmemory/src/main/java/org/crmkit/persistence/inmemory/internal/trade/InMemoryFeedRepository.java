package org.crmkit.persistence.inmemory.internal.trade;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.crmkit.kernel.aggregate.ExternalRecord;
import org.crmkit.kernel.error.ConflictException;
import org.crmkit.kernel.value.Id;
import org.crmkit.persistence.inmemory.internal.engine.Snapshot;
import org.crmkit.persistence.inmemory.internal.engine.Table;
import org.crmkit.persistence.inmemory.internal.engine.Transaction;
import org.crmkit.trade.feed.FeedCopy;
import org.crmkit.trade.feed.FeedRepository;

/** The copies of one kind of external records; reads and writes many at a time. */
record InMemoryFeedRepository<T extends ExternalRecord<I>, I extends Id>(
        Transaction transaction, Snapshot.Part<Table<FeedCopyRow<T, I>, I>> part) implements FeedRepository<T, I> {

    @Override
    public Map<I, FeedCopy<T>> findAll(Collection<I> ids) {
        Table<FeedCopyRow<T, I>, I> table = transaction.now().get(part);
        Map<I, FeedCopy<T>> found = new HashMap<>();
        ids.forEach(id -> table.find(id).ifPresent(row -> found.put(id, new FeedCopy<>(row.item(), row.version()))));
        return found;
    }

    @Override
    public void insert(Collection<T> items) {
        List<T> added = List.copyOf(items);
        transaction.write(snapshot -> {
            Table<FeedCopyRow<T, I>, I> table = snapshot.get(part);
            for (T each : added) {
                table = table.plus(new FeedCopyRow<>(each, 0));
            }
            return snapshot.with(part, table);
        });
    }

    @Override
    public void update(Collection<FeedCopy<T>> items) {
        List<FeedCopy<T>> changed = List.copyOf(items);
        transaction.write(snapshot -> {
            Table<FeedCopyRow<T, I>, I> table = snapshot.get(part);
            for (FeedCopy<T> each : changed) {
                table = replaced(table, new FeedCopyRow<>(each.item(), each.revision()));
            }
            return snapshot.with(part, table);
        });
    }

    /** A batch that is retried is merged with the copies that exist by then, so that no caller sees a stale version. */
    private static <T extends ExternalRecord<I>, I extends Id> Table<FeedCopyRow<T, I>, I> replaced(
            Table<FeedCopyRow<T, I>, I> table, FeedCopyRow<T, I> next) {
        return table.find(next.id())
                .filter(now -> now.version() == next.version())
                .map(now -> table.replace(next))
                .orElseThrow(() -> ConflictException.concurrentUpdate(table.kind(), next.id()));
    }
}
