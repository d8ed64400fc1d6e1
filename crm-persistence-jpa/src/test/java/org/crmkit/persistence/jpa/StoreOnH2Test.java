package org.crmkit.persistence.jpa;

import org.crmkit.spi.Store;
import org.crmkit.testkit.StoreContract;
import org.crmkit.testkit.visibility.VisibilityScanContract;
import org.junit.jupiter.api.Nested;

/** The contract of a store on H2, in transactions of the store's own. A class for each database: two of them run at the same time. */
class StoreOnH2Test extends StoreContract implements VisibilityScanContract {
    @Override
    public Store store() {
        return Host.on(TestDatabases.H2).store();
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
