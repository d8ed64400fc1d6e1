package org.crmkit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.crmkit.kernel.journal.JournalEntry;
import org.crmkit.spi.UnitOfWork;
import org.jspecify.annotations.Nullable;

/** One run of the outbox: forwards entries until the receiver throws, and stores the result. */
final class OutboxRun {

    private final Consumer<JournalEntry> receiver;
    private final OutboxPolicy policy;
    private final List<UUID> sent = new ArrayList<>();
    private @Nullable Throwable failure;

    OutboxRun(Consumer<JournalEntry> receiver, OutboxPolicy policy) {
        this.receiver = receiver;
        this.policy = policy;
    }

    /** Forwards the next unsent entries. An exception of the receiver is held back until the marks are stored. */
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

    /**
     * Throws the exception of the receiver unchanged. It may be a checked exception if the receiver is not written in Java.
     */
    void rethrow() {
        if (failure != null) {
            OutboxRun.<RuntimeException>rethrow(failure);
        }
    }

    /**
     * Returns the exception of the store. If the receiver has thrown an exception, that one is thrown instead, because the
     * host expects it.
     */
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
        } catch (Throwable thrown) { // any throwable: it must not undo the marks of the entries sent before
            failure = thrown;
            return false;
        }
    }

    @SuppressWarnings("unchecked") // the type is erased: the exception is thrown unchanged
    private static <T extends Throwable> void rethrow(Throwable thrown) throws T {
        throw (T) thrown;
    }
}
