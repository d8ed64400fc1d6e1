package org.crmkit.dictionary;

import io.soabase.recordbuilder.core.RecordBuilder;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import org.crmkit.internal.draft.DraftValues;
import org.crmkit.kernel.command.Draft;
import org.crmkit.kernel.error.Violation;
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
 * @param violations of values that were read from text; null for none
 */
@RecordBuilder
public record EntryDraft(
        @TextLimit(max = Entry.VALUE_MAX) String value,
        @TextLimit(max = Entry.ITEM_MAX) String item,

        @TextLimit(max = Entry.ITEM_MAX, required = false) @Nullable
        String itemZh,

        @Min(0) @Max(Entry.POSITION_MAX) int position,
        List<Violation> violations)
        implements Draft {

    /** Normalizes the texts. */
    public EntryDraft {
        value = Text.lineOrEmpty(value, Entry.VALUE_MAX);
        item = Text.lineOrEmpty(item, Entry.ITEM_MAX);
        itemZh = Text.line(itemZh, Entry.ITEM_MAX);
        DraftValues values = DraftValues.of(violations);
        violations = values.violations();
    }

    /** Creates an input of values. */
    public EntryDraft(String value, String item, @Nullable String itemZh, int position) {
        this(value, item, itemZh, position, List.of());
    }

    /** Creates the draft of an entry with the same label in every language. */
    public EntryDraft(String value, String item, int position) {
        this(value, item, null, position);
    }

    /** Returns this draft with the position read from text, such as {@code 10}. */
    public EntryDraft position(@Nullable String position) {
        DraftValues values = DraftValues.of(this);
        Integer read = values.number("position", position);
        return EntryDraftBuilder.builder(this)
                .position(read == null ? 0 : read)
                .violations(values.violations())
                .build();
    }
}
