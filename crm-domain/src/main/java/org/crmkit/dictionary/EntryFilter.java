package org.crmkit.dictionary;

import io.soabase.recordbuilder.core.RecordBuilder;
import org.crmkit.error.InvalidInputException;
import org.crmkit.value.Required;
import org.crmkit.value.Text;
import org.jspecify.annotations.Nullable;

/**
 * Which entries; what is null does not restrict.
 *
 * @param type of this type
 * @param state in this state
 * @param itemStart whose item, in either language, begins so, whatever its case
 * @param value of this value, whatever its case
 */
@RecordBuilder
public record EntryFilter(
        @Nullable EntryType type,
        @Nullable EntryState state,
        @Nullable String itemStart,
        @Nullable String value) {

    /** All entries. */
    public static final EntryFilter ALL = new EntryFilter(null, null, null, null);

    /** Normalises the texts; one that is too long or cannot be kept is an {@link InvalidInputException}. */
    public EntryFilter {
        itemStart = Text.optional("itemStart", itemStart, Entry.ITEM_MAX);
        value = Text.optional("value", value, Entry.VALUE_MAX);
    }

    /** The entries of a type. */
    public static EntryFilter of(EntryType type) {
        return new EntryFilter(Required.of("type", type), null, null, null);
    }

    /** The entries of a type that can be chosen. */
    public static EntryFilter offered(EntryType type) {
        return new EntryFilter(Required.of("type", type), EntryState.OFFERED, null, null);
    }
}
