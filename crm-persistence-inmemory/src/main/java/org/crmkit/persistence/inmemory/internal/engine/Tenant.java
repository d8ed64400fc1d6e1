package org.crmkit.persistence.inmemory.internal.engine;

import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.UnaryOperator;
import org.crmkit.kernel.value.TenantId;

/** The latest snapshot of one tenant, and the lock that orders its commits. */
public final class Tenant {

    private final ReentrantLock commits = new ReentrantLock();
    private volatile Snapshot latest = Snapshot.EMPTY;

    private final TenantId id;

    /** Creates a tenant without any data. */
    public Tenant(TenantId id) {
        this.id = id;
    }

    TenantId id() {
        return id;
    }

    Snapshot latest() {
        return latest;
    }

    /** Prevents all other transactions from committing until {@link #release}. */
    void hold() {
        commits.lock();
    }

    void release() {
        while (commits.isHeldByCurrentThread()) {
            commits.unlock();
        }
    }

    /**
     * Replaces the latest snapshot. If no other transaction has committed, the outcome is used as it is; otherwise the writes
     * are applied again to the latest snapshot, each with its checks.
     */
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
