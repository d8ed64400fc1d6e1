package org.crmkit.dictionary;

import java.util.List;
import org.crmkit.kernel.journal.CrmEvent;
import org.crmkit.kernel.journal.FieldChange;
import org.jmolecules.event.annotation.DomainEvent;

/** The events of an entry of the data dictionary. */
public sealed interface EntryEvent extends CrmEvent {

    /** Returns the entry. */
    EntryId entry();

    @Override
    default EntryId about() {
        return entry();
    }

    /** An entry was added, with this content. */
    @DomainEvent(name = "EntryAdded")
    record Added(EntryId entry, Entry as) implements EntryEvent {}

    /** An entry was changed. */
    @DomainEvent(name = "EntryRevised")
    record Revised(EntryId entry, List<FieldChange> changes) implements EntryEvent {}

    /** An entry was retired and is no longer offered. */
    @DomainEvent(name = "EntryRetired")
    record Retired(EntryId entry) implements EntryEvent {}

    /** An entry was restored and is offered again. */
    @DomainEvent(name = "EntryRestored")
    record Restored(EntryId entry) implements EntryEvent {}

    /** An entry was deleted; it had this content. */
    @DomainEvent(name = "EntryDeleted")
    record Deleted(EntryId entry, Entry was) implements EntryEvent {}
}
