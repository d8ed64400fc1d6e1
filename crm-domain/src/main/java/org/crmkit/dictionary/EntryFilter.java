package org.crmkit.dictionary;

import io.soabase.recordbuilder.core.RecordBuilder;
import org.crmkit.internal.value.Required;
import org.crmkit.kernel.error.InvalidInputException;
import org.crmkit.kernel.query.Direction;
import org.crmkit.kernel.query.ListQuery;
import org.crmkit.kernel.value.Text;
import org.jspecify.annotations.Nullable;

/**
 * A filter of entries; a null component does not restrict the result.
 *
 * @param type of this type
 * @param state in this state
 * @param itemStart whose label, in either language, begins with this text, ignoring case
 * @param value of this value, ignoring case
 */
@RecordBuilder
public record EntryFilter(
        @Nullable EntryType type,
        @Nullable EntryState state,
        @Nullable String itemStart,
        @Nullable String value) {

    /** All entries. */
    public static final EntryFilter ALL = new EntryFilter(null, null, null, null);

    /**
     * Normalizes the texts. A text that is too long or cannot be stored is rejected with an {@link InvalidInputException}.
     */
    public EntryFilter {
        itemStart = Text.optional("itemStart", itemStart, Entry.ITEM_MAX);
        value = Text.optional("value", value, Entry.VALUE_MAX);
    }

    /** Returns the filter for the entries of a type. */
    public static EntryFilter of(EntryType type) {
        return new EntryFilter(Required.of("type", type), null, null, null);
    }

    /** Returns the filter for the entries of a type that can be chosen. */
    public static EntryFilter offered(EntryType type) {
        return new EntryFilter(Required.of("type", type), EntryState.OFFERED, null, null);
    }

    /** Returns a query for such entries, by position. */
    public ListQuery<EntryFilter, EntrySort> byPosition(int size) {
        return ListQuery.by(this, EntrySort.POSITION, Direction.ASCENDING, size);
    }
}
