package org.crmkit;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Consumer;
import org.crmkit.internal.value.DateLimits;
import org.crmkit.internal.value.Required;
import org.crmkit.kernel.error.InvalidInputException;
import org.crmkit.kernel.error.NotFoundException;
import org.crmkit.kernel.journal.JournalEntry;
import org.crmkit.kernel.journal.ParkedEntry;
import org.crmkit.kernel.journal.ParkedSort;
import org.crmkit.kernel.query.Cursor;
import org.crmkit.kernel.query.Direction;
import org.crmkit.kernel.query.Page;
import org.crmkit.kernel.query.Paging;
import org.crmkit.kernel.value.TenantId;
import org.crmkit.spi.Store;
import org.jspecify.annotations.Nullable;

/**
 * Forwards the events of a tenant. The host calls {@link #forward} from time to time, from one place. Every event is
 * forwarded at least once. The events of one record are forwarded in the order of their versions.
 *
 * <p>An event on which the receiver fails repeatedly is parked. It waits, and the later events of the same record wait too;
 * the events of all other records are still forwarded. After it has been unparked, the waiting events are forwarded in order.
 */
public final class Outbox {

    private static final String KIND = "journal-entry";

    private final Store store;
    private final TenantId tenant;
    private final Clock clock;
    private final OutboxPolicy policy;

    Outbox(Store store, TenantId tenant, Clock clock, OutboxPolicy policy) {
        this.store = store;
        this.tenant = tenant;
        this.clock = clock;
        this.policy = policy;
    }

    /**
     * Forwards the oldest unsent entries and marks them as sent. If the receiver throws on an entry, the entries before it
     * are marked, the failed attempt is counted, and the exception is thrown unchanged. After the number of failed attempts
     * that the {@link OutboxPolicy} allows, the entry is parked.
     *
     * <p>In a transaction of the host, the marks and the counts are stored if the host commits in spite of the exception. If
     * the host rolls back, the same entries are forwarded again, and no attempt is counted.
     *
     * @param limit the maximum number of entries, 1 to {@value Paging#MAX_SIZE}
     * @return the number of entries forwarded; 0 if all unsent entries wait for a parked entry, or if there are none
     * @throws InvalidInputException if the limit is out of range, or there is no receiver
     */
    public int forward(int limit, Consumer<JournalEntry> receiver) {
        Required.of("receiver", receiver);
        if (limit < 1 || limit > Paging.MAX_SIZE) {
            throw InvalidInputException.of("limit", "out-of-range", 1, Paging.MAX_SIZE);
        }
        OutboxRun handover = new OutboxRun(receiver, policy);
        try {
            store.write(tenant, work -> handover.of(work, limit, now()));
        } catch (RuntimeException notKept) {
            throw handover.failureOr(notKept);
        }
        handover.rethrow();
        return handover.sent();
    }

    /**
     * Parks an entry that has not been sent. It and the later events of its record wait until it is unparked. Parking it
     * again changes nothing.
     *
     * @param entry the id of the journal entry
     * @throws NotFoundException if the entry does not exist, is not for the outbox, or has been sent
     */
    public void park(UUID entry) {
        Required.of("entry", entry);
        if (!store.write(tenant, work -> work.parkedEntries().park(entry, now()))) {
            throw new NotFoundException(KIND, entry);
        }
    }

    /**
     * Unparks an entry. The entry and those that wait for it are forwarded in order, unless they wait for another parked
     * entry of the same record. The failed attempts are counted from zero again.
     *
     * @param entry the id of the journal entry
     * @throws NotFoundException if no such entry is parked
     */
    public void unpark(UUID entry) {
        Required.of("entry", entry);
        if (!store.write(tenant, work -> work.parkedEntries().unpark(entry))) {
            throw new NotFoundException(KIND, entry);
        }
    }

    /**
     * Lists the parked entries, the one parked first at the top. Entries that wait for a parked entry are not listed.
     *
     * @param size the maximum number of entries, 1 to {@value Paging#MAX_SIZE}
     * @param after the cursor of the previous page; null for the first page
     */
    public Page<ParkedEntry> parked(int size, @Nullable Cursor after) {
        Paging<ParkedSort> paging =
                Paging.by(ParkedSort.PARKED, Direction.ASCENDING, size).after(after);
        return store.read(tenant, work -> work.parkedEntries().list(paging));
    }

    private Instant now() {
        return DateLimits.now(clock);
    }
}
