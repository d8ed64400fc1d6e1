package org.crmkit.dictionary;

import org.crmkit.kernel.query.SortField;
import org.crmkit.kernel.value.Text;

/** The sort fields of entries. */
public enum EntrySort implements SortField<Entry> {
    /** The position among the entries of the type. */
    POSITION,
    /** The label that users choose, ignoring case. */
    ITEM,
    /** The value that records store, ignoring case. */
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
