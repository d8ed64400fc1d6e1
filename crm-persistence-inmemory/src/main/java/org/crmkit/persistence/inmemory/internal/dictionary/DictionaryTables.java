package org.crmkit.persistence.inmemory.internal.dictionary;

import org.crmkit.dictionary.DictionaryRepositories;
import org.crmkit.dictionary.Entries;
import org.crmkit.persistence.inmemory.internal.engine.Tables;

/** The table of the entries of the dictionary. */
public interface DictionaryTables extends Tables, DictionaryRepositories {

    @Override
    default Entries entries() {
        return new InMemoryEntries(transaction());
    }
}
