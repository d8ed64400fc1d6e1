package org.crmkit.dictionary;

import java.util.List;
import org.crmkit.kernel.aggregate.Aggregates;
import org.crmkit.kernel.aggregate.ListRepository;
import org.jmolecules.architecture.hexagonal.SecondaryPort;

/** The repository of entries. A value is unique in its type by {@link org.crmkit.kernel.value.Text#matchKey}. */
@SecondaryPort
public interface Entries extends Aggregates<Entry, EntryId>, ListRepository<Entry, EntryFilter, EntrySort> {

    /** Removes an entry that was found in this unit of work. */
    void remove(Entry found);

    /** Returns the first offered entries of a type, by position. Entries with the same position are ordered by value. */
    List<Entry> offered(EntryType type, int limit);
}
