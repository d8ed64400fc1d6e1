package org.crmkit.reference;

import org.crmkit.access.AccessRecords;

/** What this context reads and writes in a unit of work. */
public interface ReferenceRecords extends AccessRecords {

    /** Returns where the entries of the data dictionary are kept. */
    Entries entries();

    /** Returns how many records hold which value. */
    EntryUses entryUses();
}
