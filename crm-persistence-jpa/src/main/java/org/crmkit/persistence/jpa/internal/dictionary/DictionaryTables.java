package org.crmkit.persistence.jpa.internal.dictionary;

import org.crmkit.dictionary.DictionaryRepositories;
import org.crmkit.dictionary.Entries;
import org.crmkit.persistence.jpa.internal.bulk.ContextTables;

/** The tables of the data dictionary. */
public interface DictionaryTables extends ContextTables, DictionaryRepositories {

    @Override
    default Entries entries() {
        return new JpaEntries(entityManager());
    }
}
