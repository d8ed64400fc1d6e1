package org.crmkit.dictionary;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.crmkit.value.Text;
import org.crmkit.value.TextLimit;
import org.jspecify.annotations.Nullable;

/**
 * What a caller hands in to add or revise an entry.
 *
 * @param value what records keep, unique in the type whatever its case
 * @param item what people choose by
 * @param itemZh the same in Chinese
 * @param position its place among the entries of the type, 0 to {@value Entry#POSITION_MAX}; the same twice is ordered by
 *     value
 */
public record EntryDraft(
        @TextLimit(max = Entry.VALUE_MAX) String value,
        @TextLimit(max = Entry.ITEM_MAX) String item,

        @TextLimit(max = Entry.ITEM_MAX, required = false) @Nullable
        String itemZh,

        @Min(0) @Max(Entry.POSITION_MAX) int position) {

    /** Normalises the texts. */
    public EntryDraft {
        value = Text.lineOrEmpty(value, Entry.VALUE_MAX);
        item = Text.lineOrEmpty(item, Entry.ITEM_MAX);
        itemZh = Text.line(itemZh, Entry.ITEM_MAX);
    }

    /** Drafts an entry that is called the same in every language. */
    public EntryDraft(String value, String item, int position) {
        this(value, item, null, position);
    }
}
