package org.crmkit.persistence.inmemory;

import org.crmkit.store.Store;
import org.crmkit.testkit.StoreContract;
import org.crmkit.testkit.visibility.VisibilityScanContract;

/** One store for all tests: each test has its own tenants. */
class InMemoryStoreContractTest implements StoreContract, VisibilityScanContract {

    private static final Store STORE = InMemoryStore.create();

    @Override
    public Store store() {
        return STORE;
    }
}
