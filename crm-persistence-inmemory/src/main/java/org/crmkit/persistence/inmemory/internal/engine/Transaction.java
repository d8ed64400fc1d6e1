package org.crmkit.persistence.inmemory.internal.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.crmkit.kernel.value.TenantId;

/**
 * One transaction of a tenant: the snapshot with which it began, the current snapshot with its own writes, and the list of these
 * writes. It is used by one thread.
 */
public final class Transaction implements AutoCloseable {

    private final Tenant tenant;
    private final Snapshot base;
    private final List<UnaryOperator<Snapshot>> writes = new ArrayList<>();
    private Snapshot now;

    /** Returns the tenant. */
    public TenantId tenant() {
        return tenant.id();
    }

    /** Begins with the latest snapshot of the tenant. */
    public Transaction(Tenant tenant) {
        this.tenant = tenant;
        this.base = tenant.latest();
        this.now = base;
    }

    /** Returns the current snapshot: the one with which the transaction began, and the writes of this transaction. */
    public Snapshot now() {
        return now;
    }

    /** Applies a write that checks its own preconditions; the commit may apply it again to a later snapshot. */
    public void write(UnaryOperator<Snapshot> write) {
        now = write.apply(now);
        writes.add(write);
    }

    /**
     * Prevents all other transactions of the tenant from committing until this one is closed.
     *
     * @return the latest snapshot that has been committed
     */
    public Snapshot lockLatest() {
        tenant.hold();
        return tenant.latest();
    }

    /** Makes the writes visible to the transactions that begin later, or fails and changes nothing. */
    public void commit() {
        if (!writes.isEmpty()) {
            tenant.commit(base, now, writes);
        }
    }

    /** Ends the transaction; writes that have not been committed are lost. */
    @Override
    public void close() {
        tenant.release();
    }
}
