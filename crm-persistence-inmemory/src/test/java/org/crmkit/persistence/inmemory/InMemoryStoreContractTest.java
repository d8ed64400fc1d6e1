package org.crmkit.persistence.inmemory;

import org.crmkit.spi.Store;
import org.crmkit.testkit.StoreContract;
import org.crmkit.testkit.visibility.VisibilityScanContract;
import org.junit.jupiter.api.Nested;

/** One store for all tests: each test has its own tenants. */
class InMemoryStoreContractTest extends StoreContract implements VisibilityScanContract {

    private static final Store STORE = InMemoryStore.create();

    @Override
    public Store store() {
        return STORE;
    }

    @Nested
    class Mechanism extends StoreContract.Mechanism {}

    @Nested
    class Input extends StoreContract.Input {}

    @Nested
    class Access extends StoreContract.Access {}

    @Nested
    class Dictionary extends StoreContract.Dictionary {}

    @Nested
    class Customer extends StoreContract.Customer {}

    @Nested
    class Sales extends StoreContract.Sales {}

    @Nested
    class Service extends StoreContract.Service {}

    @Nested
    class Trade extends StoreContract.Trade {}

    @Nested
    class Churn extends StoreContract.Churn {}

    @Nested
    class Reporting extends StoreContract.Reporting {}
}
