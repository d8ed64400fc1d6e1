package org.crmkit.dictionary;

import org.crmkit.access.AccessRepositories;

/** The repositories of this context in a unit of work. */
public interface DictionaryRepositories extends AccessRepositories {

    /** Returns the repository of entries of the data dictionary. */
    Entries entries();
}
