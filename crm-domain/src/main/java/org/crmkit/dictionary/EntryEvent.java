package org.crmkit.dictionary;

import java.util.List;
import org.crmkit.journal.CrmEvent;
import org.crmkit.journal.FieldChange;
import org.jmolecules.event.annotation.DomainEvent;

/** What can happen to an entry of the data dictionary. */
public sealed interface EntryEvent extends CrmEvent {

    /** Returns the entry. */
    EntryId entry();

    @Override
    default EntryId about() {
        return entry();
    }

    /** An entry was added; this is what it is. */
    @DomainEvent(name = "EntryAdded")
    record Added(EntryId entry, Entry as) implements EntryEvent {}

    /** An entry was changed. */
    @DomainEvent(name = "EntryRevised")
    record Revised(EntryId entry, List<FieldChange> changes) implements EntryEvent {}

    /** An entry is offered no longer. */
    @DomainEvent(name = "EntryRetired")
    record Retired(EntryId entry) implements EntryEvent {}

    /** An entry is offered again. */
    @DomainEvent(name = "EntryRestored")
    record Restored(EntryId entry) implements EntryEvent {}

    /** An entry was taken away; this is what it was. */
    @DomainEvent(name = "EntryDeleted")
    record Deleted(EntryId entry, Entry was) implements EntryEvent {}
}
