package org.crmkit.dictionary;

import org.crmkit.query.SortField;
import org.crmkit.value.Text;

/** What entries can be sorted by. */
public enum EntrySort implements SortField<Entry> {
    /** The place among the entries of the type. */
    POSITION,
    /** What people choose by, whatever its case. */
    ITEM,
    /** What records keep, whatever its case. */
    VALUE;

    @Override
    public Comparable<?> key(Entry entry) {
        return switch (this) {
            case POSITION -> entry.position();
            case ITEM -> Text.sortKey(entry.item());
            case VALUE -> Text.sortKey(entry.value());
        };
    }

    @Override
    public Class<? extends Comparable<?>> keyType() {
        return switch (this) {
            case POSITION -> Integer.class;
            case ITEM, VALUE -> String.class;
        };
    }
}
