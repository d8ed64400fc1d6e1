package org.crmkit.persistence.inmemory.internal.engine;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import org.crmkit.kernel.query.Cursor;
import org.crmkit.kernel.query.Direction;
import org.crmkit.kernel.query.Page;
import org.crmkit.kernel.query.Paging;
import org.crmkit.kernel.query.SortField;
import org.jspecify.annotations.Nullable;
import org.pcollections.TreePMap;

/**
 * A position in a sort index.
 *
 * @param key the sort key
 * @param id the id, which decides between equal keys
 */
public record IndexKey(Comparable<?> key, UUID id) implements Comparable<IndexKey> {

    /** Returns the position after which a page begins; null if it begins at the first element. */
    public static @Nullable IndexKey after(Paging<?> paging) {
        Cursor cursor = paging.after();
        return cursor == null ? null : new IndexKey(cursor.key(), cursor.id());
    }

    /** Returns a page of the wanted elements of a sort index, after the cursor, in the requested direction. */
    public static <T> Page<T> page(
            TreePMap<IndexKey, T> index, Paging<?> paging, Predicate<T> wanted, Function<T, IndexKey> keyOf) {
        IndexKey after = after(paging);
        TreePMap<IndexKey, T> turned = paging.direction() == Direction.ASCENDING ? index : index.descendingMap();
        TreePMap<IndexKey, T> rest = after == null ? turned : turned.tailMap(after, false);
        List<T> found =
                rest.values().stream().filter(wanted).limit(paging.size() + 1L).toList();
        return Page.of(found, paging, last -> keyOf.apply(last).cursor(paging));
    }

    private Cursor cursor(Paging<?> paging) {
        return new Cursor(paging.sort().name(), paging.direction(), key, id);
    }

    @Override
    public int compareTo(IndexKey other) {
        int byKey = SortField.compareKeys(key, other.key);
        return byKey != 0 ? byKey : id.compareTo(other.id);
    }
}
