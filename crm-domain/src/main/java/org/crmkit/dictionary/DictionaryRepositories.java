package org.crmkit.dictionary;

import org.crmkit.access.AccessRepositories;

/** What this context reads and writes in a unit of work. */
public interface DictionaryRepositories extends AccessRepositories {

    /** Returns where the entries of the data dictionary are kept. */
    Entries entries();

    /** Returns how many records hold which value. */
    EntryReferences entryReferences();
}
