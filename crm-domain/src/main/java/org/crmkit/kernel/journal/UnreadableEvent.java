package org.crmkit.kernel.journal;

import java.util.UUID;
import org.crmkit.kernel.value.Id;

/**
 * An event in the journal that cannot be read, because a newer version wrote it or it was changed in the store. It takes the
 * place of the event in lists and in the outbox, so that the other events can be read. The host decides what to do with it.
 *
 * @param subject the record to which it happened
 * @param type the stored name of the event
 * @param payload the stored text of the event
 */
public record UnreadableEvent(UUID subject, String type, String payload) implements CrmEvent {

    @Override
    public Id about() {
        return new CommandRejected.Subject(subject);
    }
}
