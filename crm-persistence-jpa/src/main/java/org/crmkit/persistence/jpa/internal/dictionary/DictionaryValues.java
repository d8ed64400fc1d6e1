package org.crmkit.persistence.jpa.internal.dictionary;

import java.util.UUID;
import org.crmkit.dictionary.EntryId;
import org.crmkit.dictionary.EntryType;

/** Converts the small values of dictionary entries to column values and back. */
final class DictionaryValues {

    private DictionaryValues() {}

    static EntryId entry(UUID id) {
        return new EntryId(id);
    }

    static EntryType entryType(String code) {
        return new EntryType(code);
    }

    static String entryType(EntryType type) {
        return type.code();
    }
}
