package org.crmkit.persistence.inmemory;

import org.crmkit.store.Store;
import org.crmkit.testkit.StoreContract;

/** One store for all tests: tenants keep them apart. */
class InMemoryStoreContractTest implements StoreContract {

    private static final Store STORE = InMemoryStore.create();

    @Override
    public Store store() {
        return STORE;
    }
}
