package org.crmkit.persistence.inmemory;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import org.crmkit.query.Cursor;
import org.crmkit.query.Direction;
import org.crmkit.query.Page;
import org.crmkit.query.Paging;
import org.crmkit.query.SortField;
import org.pcollections.TreePMap;

/** A position in a sort index: the sort key, then the id. */
record IndexKey(Comparable<?> key, UUID id) implements Comparable<IndexKey> {

    static IndexKey of(Cursor cursor) {
        return new IndexKey(cursor.key(), cursor.id());
    }

    /** Returns a page of the wanted elements of a sort index, after the cursor, in the requested direction. */
    static <T> Page<T> page(
            TreePMap<IndexKey, T> order, Paging<?> paging, Predicate<T> wanted, Function<T, IndexKey> placeOf) {
        TreePMap<IndexKey, T> turned = paging.direction() == Direction.ASCENDING ? order : order.descendingMap();
        TreePMap<IndexKey, T> rest = paging.after() == null ? turned : turned.tailMap(of(paging.after()), false);
        List<T> found =
                rest.values().stream().filter(wanted).limit(paging.size() + 1L).toList();
        return Page.of(found, paging, last -> placeOf.apply(last).cursor(paging));
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
