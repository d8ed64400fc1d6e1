package org.crmkit.persistence.inmemory.internal.journal;

import java.time.Instant;
import org.crmkit.kernel.journal.JournalEntry;
import org.jspecify.annotations.Nullable;

/** An unsent entry that the receiver has failed to process, or that is parked. */
record OutboxFailure(
        JournalEntry entry, int attempts, @Nullable Instant parkedSince) {

    boolean isParked() {
        return parkedSince != null;
    }

    OutboxFailure failedAgain() {
        return new OutboxFailure(entry, attempts + 1, parkedSince);
    }

    OutboxFailure parkedAt(Instant at) {
        return isParked() ? this : new OutboxFailure(entry, attempts, at);
    }

    boolean holdsBack(JournalEntry other) {
        return isParked() && entry.subject().equals(other.subject()) && entry.version() <= other.version();
    }
}
