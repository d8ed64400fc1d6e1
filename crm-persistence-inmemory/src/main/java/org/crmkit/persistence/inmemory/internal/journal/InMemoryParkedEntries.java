package org.crmkit.persistence.inmemory.internal.journal;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.crmkit.kernel.journal.JournalEntry;
import org.crmkit.kernel.journal.ParkedEntries;
import org.crmkit.kernel.journal.ParkedEntry;
import org.crmkit.kernel.journal.ParkedSort;
import org.crmkit.kernel.query.Page;
import org.crmkit.kernel.query.Paging;
import org.crmkit.persistence.inmemory.internal.engine.IndexKey;
import org.crmkit.persistence.inmemory.internal.engine.Transaction;

/** The events that the receiver has failed to process, and the parked ones. */
record InMemoryParkedEntries(Transaction transaction) implements ParkedEntries {

    /** Does nothing, because skipping entries in memory is fast. */
    @Override
    public void setAside(int limit) {}

    @Override
    public int recordFailure(UUID entry, Instant at) {
        JournalEntry failed = unsentEntry(entry).orElseThrow();
        transaction.write(snapshot -> OutboxFailures.with(snapshot, failed, OutboxFailure::failedAgain));
        return OutboxFailures.of(transaction.now(), entry)
                .map(OutboxFailure::attempts)
                .orElse(0);
    }

    @Override
    public boolean park(UUID entry, Instant at) {
        Optional<JournalEntry> found = unsentEntry(entry);
        found.ifPresent(parked -> transaction.write(
                snapshot -> snapshot.get(InMemoryJournal.UNSENT).contains(parked)
                        ? OutboxFailures.with(snapshot, parked, failure -> failure.parkedAt(at))
                        : snapshot));
        return found.isPresent();
    }

    @Override
    public boolean unpark(UUID entry) {
        boolean parked = OutboxFailures.of(transaction.now(), entry)
                .filter(OutboxFailure::isParked)
                .isPresent();
        if (parked) {
            transaction.write(snapshot -> OutboxFailures.without(snapshot, Set.of(entry)));
        }
        return parked;
    }

    @Override
    public Page<ParkedEntry> list(Paging<ParkedSort> paging) {
        return IndexKey.page(
                OutboxFailures.parked(transaction.now()),
                paging,
                parked -> true,
                parked -> new IndexKey(parked.parkedAt(), parked.entry().id()));
    }

    private Optional<JournalEntry> unsentEntry(UUID id) {
        return transaction.now().get(InMemoryJournal.UNSENT).stream()
                .filter(entry -> entry.id().equals(id))
                .findFirst();
    }
}
