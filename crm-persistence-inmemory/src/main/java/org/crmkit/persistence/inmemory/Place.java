package org.crmkit.persistence.inmemory;

import java.util.UUID;
import org.crmkit.query.Cursor;
import org.crmkit.query.SortField;

/** A place in an order: by key, then by id. */
record Place(Comparable<?> key, UUID id) implements Comparable<Place> {

    static Place of(Cursor cursor) {
        return new Place(cursor.key(), cursor.id());
    }

    @Override
    public int compareTo(Place other) {
        int byKey = SortField.compareKeys(key, other.key);
        return byKey != 0 ? byKey : id.compareTo(other.id);
    }
}
