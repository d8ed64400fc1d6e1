package org.crmkit.persistence.inmemory;

import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.UnaryOperator;

/** The latest snapshot of one tenant, and the lock that orders its commits. */
final class Tenant {

    private final ReentrantLock commits = new ReentrantLock();
    private volatile Snapshot latest = Snapshot.EMPTY;

    Snapshot latest() {
        return latest;
    }

    /** Keeps all others from committing, until {@link #release}. */
    void hold() {
        commits.lock();
    }

    void release() {
        while (commits.isHeldByCurrentThread()) {
            commits.unlock();
        }
    }

    /** Swaps the reference: to the outcome as it is if nobody was quicker, else by doing the writes again, each checked. */
    void commit(Snapshot base, Snapshot outcome, List<UnaryOperator<Snapshot>> writes) {
        commits.lock();
        try {
            Snapshot now = latest;
            if (now == base) {
                latest = outcome;
                return;
            }
            for (UnaryOperator<Snapshot> write : writes) {
                now = write.apply(now);
            }
            latest = now;
        } finally {
            commits.unlock();
        }
    }
}
