package org.crmkit.dictionary;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.crmkit.kernel.value.Text;
import org.crmkit.kernel.value.TextLimit;
import org.jspecify.annotations.Nullable;

/**
 * The input for adding or revising an entry.
 *
 * @param value the value that records store, unique in the type, ignoring case
 * @param item the label that users choose
 * @param itemZh the label in Chinese
 * @param position its position among the entries of the type, 0 to {@value Entry#POSITION_MAX}; entries with the same
 *     position are ordered by value
 */
public record EntryDraft(
        @TextLimit(max = Entry.VALUE_MAX) String value,
        @TextLimit(max = Entry.ITEM_MAX) String item,

        @TextLimit(max = Entry.ITEM_MAX, required = false) @Nullable
        String itemZh,

        @Min(0) @Max(Entry.POSITION_MAX) int position) {

    /** Normalizes the texts. */
    public EntryDraft {
        value = Text.lineOrEmpty(value, Entry.VALUE_MAX);
        item = Text.lineOrEmpty(item, Entry.ITEM_MAX);
        itemZh = Text.line(itemZh, Entry.ITEM_MAX);
    }

    /** Creates the draft of an entry with the same label in every language. */
    public EntryDraft(String value, String item, int position) {
        this(value, item, null, position);
    }
}
