package org.crmkit.persistence.jpa.internal.dictionary;

import jakarta.persistence.Converter;
import java.util.Map;
import org.crmkit.dictionary.EntryState;
import org.crmkit.persistence.jpa.internal.entity.EnumCodes;

/** The codes under which the database stores the enums of dictionary entries. Published codes never change. */
final class DictionaryCodes {

    private DictionaryCodes() {}

    @Converter
    static class OfEntryState extends EnumCodes<EntryState> {
        OfEntryState() {
            super(EntryState.class, Map.of(EntryState.OFFERED, "OFFERED", EntryState.RETIRED, "RETIRED"));
        }
    }
}
