package org.crmkit.persistence.jpa.internal.journal;

import jakarta.persistence.Converter;
import java.util.Map;
import org.crmkit.persistence.jpa.internal.entity.EnumCodes;

/** The codes under which the database stores the enums of journal entries. Published codes never change. */
final class JournalCodes {

    private JournalCodes() {}

    @Converter
    static class OfOutboxState extends EnumCodes<OutboxState> {
        OfOutboxState() {
            super(
                    OutboxState.class,
                    Map.of(
                            OutboxState.PENDING, "PENDING",
                            OutboxState.HELD, "HELD",
                            OutboxState.SENT, "SENT",
                            OutboxState.NONE, "NONE"));
        }
    }
}
