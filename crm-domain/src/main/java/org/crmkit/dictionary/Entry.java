package org.crmkit.dictionary;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.crmkit.internal.command.Change;
import org.crmkit.kernel.aggregate.Aggregate;
import org.crmkit.kernel.error.RuleBrokenException;
import org.crmkit.kernel.journal.FieldChange;
import org.crmkit.kernel.permission.UserId;
import org.crmkit.kernel.value.Text;
import org.jmolecules.ddd.annotation.AggregateRoot;
import org.jmolecules.ddd.annotation.Identity;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the data dictionary.
 *
 * @param id the identity
 * @param version the number of changes since the creation
 * @param state whether it is offered
 * @param type the type of the entry
 * @param value the value that records store, 1 to {@value #VALUE_MAX} code points, unique in the type, ignoring case
 * @param item the label that users choose, 1 to {@value #ITEM_MAX} code points
 * @param itemZh the label in Chinese
 * @param position its position among the entries of its type, from 0 on
 * @param editable whether it can be changed and deleted
 * @param creator the user who added it
 * @param createdAt when it was added
 * @param changedAt when it was last changed
 */
@AggregateRoot
@RecordBuilder
public record Entry(
        @Identity EntryId id,
        long version,
        EntryState state,
        EntryType type,
        String value,
        String item,
        @Nullable String itemZh,
        int position,
        boolean editable,
        UserId creator,
        Instant createdAt,
        Instant changedAt)
        implements Aggregate<Entry, EntryId> {

    /** The longest value, in code points. */
    public static final int VALUE_MAX = 64;

    /** The longest label, in code points. */
    public static final int ITEM_MAX = 100;

    /** The highest position. */
    public static final int POSITION_MAX = 9_999;

    /** Validates the texts. */
    public Entry {
        value = Text.required("value", value, VALUE_MAX);
        item = Text.required("item", item, ITEM_MAX);
        itemZh = Text.optional("itemZh", itemZh, ITEM_MAX);
    }

    static Change<Entry> add(
            EntryId id, EntryType type, EntryDraft draft, boolean editable, UserId creator, Instant at) {
        EntryState state = EntryState.LIFECYCLE.begin(EntryAction.ADD);
        Entry added = new Entry(
                id,
                0,
                state,
                type,
                draft.value(),
                draft.item(),
                draft.itemZh(),
                draft.position(),
                editable,
                creator,
                at,
                at);
        return Change.of(added, new EntryEvent.Added(id, added));
    }

    Change<Entry> revise(EntryDraft draft, Instant at) {
        EntryState next = EntryState.LIFECYCLE.next(id, state, EntryAction.REVISE);
        List<FieldChange> changes = new FieldChange.Comparison()
                .field("value", value, draft.value())
                .field("item", item, draft.item())
                .field("itemZh", itemZh, draft.itemZh())
                .field("position", position, draft.position())
                .changes();
        if (changes.isEmpty()) {
            return Change.none(this);
        }
        Entry revised = EntryBuilder.builder(this)
                .state(next)
                .value(draft.value())
                .item(draft.item())
                .itemZh(draft.itemZh())
                .position(draft.position())
                .changedAt(at)
                .build();
        return Change.of(revised, new EntryEvent.Revised(id, changes));
    }

    Change<Entry> retire(Instant at) {
        return move(EntryAction.RETIRE, new EntryEvent.Retired(id), at);
    }

    Change<Entry> restore(Instant at) {
        return move(EntryAction.RESTORE, new EntryEvent.Restored(id), at);
    }

    EntryEvent delete() {
        EntryState.LIFECYCLE.check(id, state, EntryAction.DELETE);
        return new EntryEvent.Deleted(id, this);
    }

    /** Ensures that the entry is not a fixed one. */
    void requireEditable() {
        if (!editable) {
            throw new RuleBrokenException("entry.fixed", value);
        }
    }

    /** Returns the actions that the lifecycle and the entry itself allow, for any user. */
    public Set<EntryAction> possibleActions() {
        return editable ? new TreeSet<>(EntryState.LIFECYCLE.allowed(state)) : Set.of();
    }

    /** Returns the label in a language. */
    public String item(Locale locale) {
        return itemZh != null && locale.getLanguage().equals(Locale.CHINESE.getLanguage()) ? itemZh : item;
    }

    @Override
    public String knownAs() {
        return item;
    }

    @Override
    public Entry withVersion(long other) {
        return EntryBuilder.builder(this).version(other).build();
    }

    private Change<Entry> move(EntryAction action, EntryEvent event, Instant at) {
        EntryState next = EntryState.LIFECYCLE.next(id, state, action);
        return Change.of(EntryBuilder.builder(this).state(next).changedAt(at).build(), event);
    }
}
