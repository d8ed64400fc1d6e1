package org.crmkit.journal;

import java.util.UUID;
import org.crmkit.value.Id;
import org.jmolecules.event.annotation.DomainEvent;
import org.jspecify.annotations.Nullable;

/**
 * Somebody tried something and was refused. Part of the audit trail, never of the outbox.
 *
 * @param command what was tried, for example {@code opportunity.win}
 * @param subject the record it was tried on, whether or not there is one; null where the command names none
 * @param code the code of the rejection, for example {@code not-allowed}
 * @param message the rejection in English; empty in the history of a record, see {@link JournalEntry#inHistory}
 */
@DomainEvent(name = "CommandRejected")
public record CommandRejected(String command, @Nullable UUID subject, String code, String message) implements CrmEvent {

    private static final UUID NOBODY = new UUID(0, 0);

    @Override
    public Id about() {
        return new Subject(subject == null ? NOBODY : subject);
    }

    /**
     * The record that an entry names, of whatever kind.
     *
     * @param value its id; all zeros where a refused command named none
     */
    public record Subject(UUID value) implements Id {}
}
