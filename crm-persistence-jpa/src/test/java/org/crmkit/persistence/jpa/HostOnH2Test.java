package org.crmkit.persistence.jpa;

import org.crmkit.spi.Store;
import org.crmkit.testkit.StoreContract;
import org.junit.jupiter.api.Nested;

/** The contract of a store on H2, in transactions that the host begins and commits around every unit of work. */
class HostOnH2Test extends StoreContract {
    @Override
    public Store store() {
        return Host.forTransactionsOn(TestDatabases.H2).wrappingStore();
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
