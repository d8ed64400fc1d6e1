package org.crmkit.store;

import java.util.function.Function;
import org.crmkit.error.ConflictException;
import org.crmkit.error.StoreUnavailableException;
import org.crmkit.value.TenantId;
import org.jmolecules.architecture.hexagonal.SecondaryPort;

/** Where a CRM keeps everything. One store serves all tenants; nothing of one can be reached from another. */
@SecondaryPort
public interface Store {

    /**
     * Does some work that may write: all of it is kept, or nothing.
     *
     * @throws ConflictException if somebody else was quicker
     * @throws StoreUnavailableException if the store cannot be reached or fails
     */
    <T> T write(TenantId tenant, Function<? super UnitOfWork, T> work);

    /**
     * Does some work that only reads.
     *
     * @throws StoreUnavailableException if the store cannot be reached or fails
     */
    <T> T read(TenantId tenant, Function<? super UnitOfWork, T> work);

    /** Says whether each unit of work is a transaction of its own, rather than part of one that the host began. */
    boolean ownsTransactions();
}
