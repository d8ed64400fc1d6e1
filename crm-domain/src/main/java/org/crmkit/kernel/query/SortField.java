package org.crmkit.kernel.query;

import java.util.UUID;
import org.crmkit.kernel.value.Id;

/**
 * The sort fields of a list. A key is never null. Each field defines how items without a value are sorted.
 *
 * @param <T> the type of the items
 */
public interface SortField<T> {

    /** Returns the key of an item, of a type that {@link Cursor} supports. */
    Comparable<?> key(T item);

    /** Returns the type of the keys. */
    Class<? extends Comparable<?>> keyType();

    /** Compares an item with a key and an id of the same field, in ascending order. */
    default int compare(T item, Id itemId, Comparable<?> key, UUID id) {
        int byKey = compareKeys(key(item), key);
        return byKey != 0 ? byKey : itemId.value().compareTo(id);
    }

    /** Compares two keys of this field. */
    @SuppressWarnings("unchecked")
    static int compareKeys(Comparable<?> one, Comparable<?> other) {
        return ((Comparable<Object>) one).compareTo(other);
    }
}
