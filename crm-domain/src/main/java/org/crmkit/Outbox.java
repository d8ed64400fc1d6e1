package org.crmkit;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Consumer;
import org.crmkit.error.InvalidInputException;
import org.crmkit.journal.JournalEntry;
import org.crmkit.query.Paging;
import org.crmkit.store.Store;
import org.crmkit.value.Required;
import org.crmkit.value.TenantId;

/**
 * The way of events out of a tenant: the host calls {@link #forward} from time to time, from one place. Every event is
 * handed over at least once, those of one record in order.
 */
public final class Outbox {

    private final Store store;
    private final TenantId tenant;
    private final Clock clock;

    Outbox(Store store, TenantId tenant, Clock clock) {
        this.store = store;
        this.tenant = tenant;
        this.clock = clock;
    }

    /**
     * Hands over the oldest entries not yet sent and marks them. If the receiver throws, none of them is marked, and all of
     * them come again.
     *
     * @param limit how many at the most, 1 to {@value Paging#MAX_SIZE}
     * @return how many were handed over; 0 if there is nothing left
     */
    public int forward(int limit, Consumer<JournalEntry> receiver) {
        Required.of("receiver", receiver);
        if (limit < 1 || limit > Paging.MAX_SIZE) {
            throw InvalidInputException.of("limit", "out-of-range", 1, Paging.MAX_SIZE);
        }
        return store.write(tenant, work -> {
            List<JournalEntry> entries = work.journal().unsent(limit);
            entries.forEach(receiver);
            if (!entries.isEmpty()) {
                work.journal()
                        .markSent(
                                entries.stream().map(JournalEntry::id).toList(),
                                clock.instant().truncatedTo(ChronoUnit.MICROS));
            }
            return entries.size();
        });
    }
}
