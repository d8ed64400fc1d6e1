package org.crmkit.testkit.dictionary;

import org.crmkit.dictionary.Entry;
import org.crmkit.dictionary.EntryBuilder;
import org.crmkit.dictionary.EntryEvent;
import org.crmkit.dictionary.EntryState;
import org.crmkit.kernel.journal.JournalEntry;
import org.crmkit.testkit.rebuilding.FieldChanges;
import org.crmkit.testkit.rebuilding.Rebuilding;

/** Entries of the dictionary as they are rebuilt from their events. */
final class RebuiltEntries {

    private static final FieldChanges<EntryBuilder> FIELDS = new FieldChanges<EntryBuilder>()
            .text("value", EntryBuilder::value)
            .text("item", EntryBuilder::item)
            .text("itemZh", EntryBuilder::itemZh)
            .value("position", Integer::valueOf, EntryBuilder::position);

    private RebuiltEntries() {}

    static Rebuilding<Entry> rebuilding() {
        return Rebuilding.of(Entry.class)
                .begins(EntryEvent.Added.class, (event, entry) -> event.as())
                .ends(EntryEvent.Deleted.class)
                .changes(
                        EntryEvent.Revised.class,
                        (was, event, entry) -> FIELDS.applied(changed(was, entry), event.changes())
                                .build())
                .changes(
                        EntryEvent.Retired.class,
                        (was, event, entry) ->
                                changed(was, entry).state(EntryState.RETIRED).build())
                .changes(
                        EntryEvent.Restored.class,
                        (was, event, entry) ->
                                changed(was, entry).state(EntryState.OFFERED).build());
    }

    private static EntryBuilder changed(Entry was, JournalEntry entry) {
        return EntryBuilder.builder(was).changedAt(entry.at());
    }
}
