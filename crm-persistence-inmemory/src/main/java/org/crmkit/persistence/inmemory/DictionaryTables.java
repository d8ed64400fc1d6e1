package org.crmkit.persistence.inmemory;

import org.crmkit.dictionary.DictionaryRepositories;
import org.crmkit.dictionary.Entries;

/** The table of the entries of the dictionary. */
public interface DictionaryTables extends Tables, DictionaryRepositories {

    @Override
    default Entries entries() {
        return new InMemoryEntries(transaction());
    }
}
