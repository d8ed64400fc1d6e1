package org.crmkit.persistence.inmemory;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Function;
import org.crmkit.kernel.value.TenantId;
import org.crmkit.persistence.inmemory.internal.InMemoryUnitOfWork;
import org.crmkit.persistence.inmemory.internal.engine.Tenant;
import org.crmkit.persistence.inmemory.internal.engine.Transaction;
import org.crmkit.spi.Store;
import org.crmkit.spi.UnitOfWork;

/** Stores everything in memory, for as long as the store itself is referenced. It is thread-safe. */
public final class InMemoryStore implements Store {

    private final ConcurrentMap<TenantId, Tenant> tenants = new ConcurrentHashMap<>();

    private InMemoryStore() {}

    /** Returns a new, empty store. */
    public static InMemoryStore create() {
        return new InMemoryStore();
    }

    @Override
    public <T> T write(TenantId tenant, Function<? super UnitOfWork, T> work) {
        try (Transaction transaction = begin(tenant)) {
            T outcome = work.apply(new InMemoryUnitOfWork(transaction));
            transaction.commit();
            return outcome;
        }
    }

    @Override
    public <T> T read(TenantId tenant, Function<? super UnitOfWork, T> work) {
        try (Transaction transaction = begin(tenant)) {
            return work.apply(new InMemoryUnitOfWork(transaction));
        }
    }

    @Override
    public boolean ownsTransactions() {
        return true;
    }

    private Transaction begin(TenantId tenant) {
        return new Transaction(tenants.computeIfAbsent(tenant, Tenant::new));
    }
}
