package org.crmkit.persistence.inmemory.internal.dictionary;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.crmkit.dictionary.Entries;
import org.crmkit.dictionary.Entry;
import org.crmkit.dictionary.EntryFilter;
import org.crmkit.dictionary.EntryId;
import org.crmkit.dictionary.EntrySort;
import org.crmkit.dictionary.EntryType;
import org.crmkit.kernel.permission.Visibility;
import org.crmkit.kernel.query.ListQuery;
import org.crmkit.kernel.query.Page;
import org.crmkit.kernel.value.Text;
import org.crmkit.persistence.inmemory.internal.engine.AggregateMap;
import org.crmkit.persistence.inmemory.internal.engine.Matches;
import org.crmkit.persistence.inmemory.internal.engine.Snapshot;
import org.crmkit.persistence.inmemory.internal.engine.Table;
import org.crmkit.persistence.inmemory.internal.engine.Transaction;
import org.jspecify.annotations.Nullable;

/** Entries of the dictionary, with an index for each sort field, grouped by type; they are not restricted by visibility. */
final class InMemoryEntries extends AggregateMap<Entry, EntryId, Entry> implements Entries {

    private static final Snapshot.Part<Table<Entry, EntryId>> PART =
            new Snapshot.Part<>(Table.empty(new Table.Shape<Entry>(
                    "entry",
                    Table.Orders.by(EntrySort.class, row -> row),
                    row -> Set.of(row.type()),
                    row -> List.of(value(row.type(), row.value())))));

    InMemoryEntries(Transaction transaction) {
        super(transaction, PART);
    }

    @Override
    public void remove(Entry found) {
        write(snapshot -> snapshot.with(PART, snapshot.get(PART).minus(found)));
    }

    @Override
    public Page<Entry> list(ListQuery<EntryFilter, EntrySort> query, Visibility visibility) {
        return page(candidates(query.filter()), predicate(query.filter(), visibility), query.paging());
    }

    @Override
    public long count(EntryFilter filter, Visibility visibility) {
        return count(candidates(filter), predicate(filter, visibility));
    }

    @Override
    public List<Entry> offered(EntryType type, int limit) {
        return table().group(type)
                .filter(row -> row.state().isOffered())
                .sorted(Comparator.comparingInt(Entry::position).thenComparing(row -> Text.sortKey(row.value())))
                .limit(limit)
                .toList();
    }

    @Override
    protected Predicate<Entry> visible(Visibility visibility) {
        return row -> !(visibility instanceof Visibility.Nothing);
    }

    @Override
    protected Entry summary(Entry row) {
        return row;
    }

    private @Nullable Stream<Entry> candidates(EntryFilter filter) {
        if (filter.type() == null) {
            return null;
        }
        return filter.value() == null
                ? table().group(filter.type())
                : table().unique(value(filter.type(), filter.value())).stream();
    }

    private Predicate<Entry> predicate(EntryFilter filter, Visibility visibility) {
        String value = filter.value() == null ? null : Text.matchKey(filter.value());
        return visible(visibility)
                .and(row -> Matches.is(filter.type(), row.type())
                        && Matches.is(filter.state(), row.state())
                        && (value == null || value.equals(Text.matchKey(row.value())))
                        && called(filter.itemStart(), row));
    }

    private static boolean called(@Nullable String start, Entry row) {
        return Matches.begins(start, row.item()) || (row.itemZh() != null && Matches.begins(start, row.itemZh()));
    }

    private static Table.Unique value(EntryType type, String value) {
        return new Table.Unique("entry.value", List.of(type, Text.matchKey(value)));
    }
}
