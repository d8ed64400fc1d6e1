package org.crmkit;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Consumer;
import org.crmkit.error.InvalidInputException;
import org.crmkit.error.NotFoundException;
import org.crmkit.journal.JournalEntry;
import org.crmkit.journal.ParkedEntry;
import org.crmkit.journal.ParkedSort;
import org.crmkit.query.Cursor;
import org.crmkit.query.Direction;
import org.crmkit.query.Page;
import org.crmkit.query.Paging;
import org.crmkit.store.Store;
import org.crmkit.value.DateLimits;
import org.crmkit.value.Required;
import org.crmkit.value.TenantId;
import org.jspecify.annotations.Nullable;

/**
 * The way of events out of a tenant: the host calls {@link #forward} from time to time, from one place. Every event is
 * handed over at least once, those of one record by version.
 *
 * <p>An event on which the receiver fails again and again is parked: it and the later events of the same record wait, the events
 * of all other records go on. When it is unparked, they go out in order.
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
     * Hands over the oldest entries not yet sent and marks them. If the receiver throws on an entry, the entries before it are
     * marked, the attempt is counted, and the exception comes out as it is. After as many failed attempts as the
     * {@link OutboxPolicy} allows the entry is parked.
     *
     * <p>In the host's transaction marks and counts are kept if the host commits although the exception came out. If the host
     * rolls back, the same entries come again, and no attempt is counted.
     *
     * @param limit how many at the most, 1 to {@value Paging#MAX_SIZE}
     * @return how many were handed over; 0 if there is nothing left that does not wait behind a parked entry
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
     * Parks an entry that has not been sent: it and the later events of its record wait until it is unparked. Parking it again
     * changes nothing.
     *
     * @param entry the id of the journal entry
     * @throws NotFoundException if there is no such entry to be sent, or it has been sent
     */
    public void park(UUID entry) {
        Required.of("entry", entry);
        if (!store.write(tenant, work -> work.parkedEntries().park(entry, now()))) {
            throw new NotFoundException(KIND, entry);
        }
    }

    /**
     * Lets a parked entry and what waits behind it go on, in order, unless they wait behind another parked entry of the same
     * record. Its attempts are counted from zero again.
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
     * Lists the parked entries, the longest parked first; those that wait behind them are not listed.
     *
     * @param size how many at the most, 1 to {@value Paging#MAX_SIZE}
     * @param after the cursor of the page before; null for the first page
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
