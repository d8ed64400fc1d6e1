package org.crmkit.journal;

import java.util.UUID;
import org.crmkit.value.Id;

/**
 * An event that is in the journal but cannot be read: a newer version wrote it, or somebody has changed it. It stands in lists
 * and in the outbox in its place, so that the rest can be read, and the host decides what becomes of it.
 *
 * @param subject the record that it happened to
 * @param type the stable name of what happened, as it is written down
 * @param payload the event as it is written down
 */
public record UnreadableEvent(UUID subject, String type, String payload) implements CrmEvent {

    @Override
    public Id about() {
        return new CommandRejected.Subject(subject);
    }
}
