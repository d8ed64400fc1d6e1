package org.crmkit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.crmkit.journal.JournalEntry;
import org.crmkit.store.UnitOfWork;
import org.jspecify.annotations.Nullable;

/** One run of the outbox: hands entries over until the receiver throws, and writes down what came of it. */
final class OutboxRun {

    private final Consumer<JournalEntry> receiver;
    private final OutboxPolicy policy;
    private final List<UUID> sent = new ArrayList<>();
    private @Nullable Throwable failure;

    OutboxRun(Consumer<JournalEntry> receiver, OutboxPolicy policy) {
        this.receiver = receiver;
        this.policy = policy;
    }

    /** Hands over what is to be sent next; what the receiver throws is kept until the marks are. */
    OutboxRun of(UnitOfWork work, int limit, Instant at) {
        work.parkedEntries().setAside(limit);
        JournalEntry failed = null;
        for (JournalEntry each : work.journal().unsent(limit)) {
            if (!isTaken(each)) {
                failed = each;
                break;
            }
            sent.add(each.id());
        }
        work.journal().markSent(sent, at);
        if (failed != null && work.parkedEntries().recordFailure(failed.id(), at) >= policy.maxAttempts()) {
            work.parkedEntries().park(failed.id(), at);
        }
        return this;
    }

    int sent() {
        return sent.size();
    }

    /** Throws what the receiver threw, as it is, which may be a checked exception where the receiver is not written in Java. */
    void rethrow() {
        if (failure != null) {
            OutboxRun.<RuntimeException>rethrow(failure);
        }
    }

    /** Returns what the store said, after throwing what the receiver threw, if it did: that is what the host waits for. */
    RuntimeException failureOr(RuntimeException notKept) {
        if (failure != null) {
            failure.addSuppressed(notKept);
            rethrow();
        }
        return notKept;
    }

    private boolean isTaken(JournalEntry entry) {
        try {
            receiver.accept(entry);
            return true;
        } catch (Throwable thrown) { // whatever it is, it must not undo the marks of what went out before
            failure = thrown;
            return false;
        }
    }

    @SuppressWarnings("unchecked") // the type is erased: what is thrown stays what it is
    private static <T extends Throwable> void rethrow(Throwable thrown) throws T {
        throw (T) thrown;
    }
}
