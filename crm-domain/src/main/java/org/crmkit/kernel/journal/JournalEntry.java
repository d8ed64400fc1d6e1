package org.crmkit.kernel.journal;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.crmkit.kernel.permission.UserId;
import org.crmkit.kernel.value.TenantId;

/**
 * One event as it was recorded.
 *
 * @param id the identity of the entry
 * @param tenant the tenant in which it happened
 * @param kind the aggregate type, for example {@code opportunity}
 * @param subject the record
 * @param version the version of the record after the event; -1 for a rejected command
 * @param event what happened
 * @param actor the user who gave the command
 * @param at when; never earlier than the previous event of the record
 */
public record JournalEntry(
        UUID id, TenantId tenant, String kind, UUID subject, long version, CrmEvent event, UserId actor, Instant at) {

    /** The version of an entry that changed nothing. */
    public static final long NO_VERSION = -1;

    private static final String REFUSED = CrmEvent.type(CommandRejected.class);

    /**
     * Ensures that entries belong to a tenant; for stores.
     *
     * @throws IllegalArgumentException if one belongs to another tenant
     */
    public static void requireTenant(List<JournalEntry> entries, TenantId tenant) {
        for (JournalEntry each : entries) {
            if (!each.tenant().equals(tenant)) {
                throw new IllegalArgumentException("an entry of " + each.tenant() + " in the journal of " + tenant);
            }
        }
    }

    /** Returns whether the outbox forwards the entry. It forwards all entries except rejected commands. */
    public boolean isOutgoing() {
        return !event.type().equals(REFUSED);
    }

    /**
     * Returns the entry as the history of its record shows it. A rejection has no message there: the message was for the user
     * whose command was rejected, and may name records that a reader of the history may not see.
     */
    public JournalEntry inHistory() {
        return isOutgoing()
                ? this
                : new JournalEntry(id, tenant, kind, subject, version, withoutMessage(event), actor, at);
    }

    /** Returns the entry as those see it who may not see its record: who did what to which record, and when. */
    public JournalEntry withheld() {
        CrmEvent named = new WithheldEvent(subject, event.type());
        return new JournalEntry(id, tenant, kind, subject, version, named, actor, at);
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
