package org.crmkit.journal;

import java.time.Instant;
import java.util.UUID;
import org.crmkit.actor.UserId;

/**
 * One event as it was recorded.
 *
 * @param id the identity of the entry
 * @param kind the kind of record, for example {@code opportunity}
 * @param subject the record
 * @param version the version that the event led to; -1 for a refused command
 * @param event what happened
 * @param actor who did it
 * @param at when; never earlier than the record's event before
 */
public record JournalEntry(UUID id, String kind, UUID subject, long version, CrmEvent event, UserId actor, Instant at) {

    /** The version of an entry that changed nothing. */
    public static final long NO_VERSION = -1;

    private static final String REFUSED = CrmEvent.type(CommandRejected.class);

    /** Says whether the entry is to be forwarded by the outbox: everything but refused commands. */
    public boolean isOutgoing() {
        return !event.type().equals(REFUSED);
    }

    /**
     * Returns the entry as the history of its record shows it. A rejection comes without its message: that was for the user who
     * was refused, and may name records that a reader of the history does not see.
     */
    public JournalEntry inHistory() {
        return isOutgoing() ? this : new JournalEntry(id, kind, subject, version, withoutMessage(event), actor, at);
    }

    private static CrmEvent withoutMessage(CrmEvent event) {
        if (event instanceof CommandRejected refused) {
            return new CommandRejected(refused.command(), refused.subject(), refused.code(), "");
        }
        return event instanceof UnreadableEvent unreadable
                ? new UnreadableEvent(unreadable.subject(), unreadable.type(), "")
                : event;
    }
}
