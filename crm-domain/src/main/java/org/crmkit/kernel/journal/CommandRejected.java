package org.crmkit.kernel.journal;

import java.util.UUID;
import org.crmkit.kernel.value.Id;
import org.jmolecules.event.annotation.DomainEvent;
import org.jspecify.annotations.Nullable;

/**
 * A command of a user was rejected. The event is part of the audit trail, never of the outbox.
 *
 * @param command the name of the command, for example {@code opportunity.win}
 * @param subject the record that the command named, whether or not it exists; null if the command names none
 * @param code the code of the rejection, for example {@code not-allowed}
 * @param message the message of the rejection in English; empty in the history of a record, see
 *     {@link JournalEntry#inHistory}
 */
@DomainEvent(name = "CommandRejected")
public record CommandRejected(String command, @Nullable UUID subject, String code, String message) implements CrmEvent {

    private static final UUID NOBODY = new UUID(0, 0);

    @Override
    public Id about() {
        return new Subject(subject == null ? NOBODY : subject);
    }

    /**
     * The record that an entry names, of any aggregate type.
     *
     * @param value its id; all zeros if the rejected command named none
     */
    public record Subject(UUID value) implements Id {}
}
