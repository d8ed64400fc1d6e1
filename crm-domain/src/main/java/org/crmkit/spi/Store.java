package org.crmkit.spi;

import java.util.function.Function;
import org.crmkit.kernel.error.ConflictException;
import org.crmkit.kernel.error.OutcomeUnknownException;
import org.crmkit.kernel.error.StoreFaultException;
import org.crmkit.kernel.error.StoreUnavailableException;
import org.crmkit.kernel.value.TenantId;
import org.jmolecules.architecture.hexagonal.SecondaryPort;

/** The store of a CRM. One store serves all tenants. Data of one tenant cannot be reached from another. */
@SecondaryPort
public interface Store {

    /**
     * Executes work that may write: all of it is stored, or nothing.
     *
     * @throws ConflictException if another unit of work was faster
     * @throws StoreUnavailableException if the store cannot be reached
     * @throws StoreFaultException if the store fails for a reason that no retry ends
     * @throws OutcomeUnknownException if the commit failed and the work may have been stored all the same
     */
    <T> T write(TenantId tenant, Function<? super UnitOfWork, T> work);

    /**
     * Executes work that only reads.
     *
     * @throws StoreUnavailableException if the store cannot be reached
     * @throws StoreFaultException if the store fails for a reason that no retry ends
     */
    <T> T read(TenantId tenant, Function<? super UnitOfWork, T> work);

    /** Returns whether each unit of work is a transaction of its own, rather than part of a transaction of the host. */
    boolean ownsTransactions();
}
