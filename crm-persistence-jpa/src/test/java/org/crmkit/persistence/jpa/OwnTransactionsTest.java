package org.crmkit.persistence.jpa;

import org.crmkit.store.Store;
import org.crmkit.testkit.store.CommandIdsContract;
import org.crmkit.testkit.store.ConcurrencyContract;
import org.crmkit.testkit.store.RunningNumbersContract;
import org.crmkit.testkit.sales.SalesContract;
import org.crmkit.testkit.StoreContract;
import org.crmkit.testkit.access.TenantCreationContract;
import org.crmkit.testkit.visibility.VisibilityScanContract;
import org.junit.jupiter.api.Nested;

/** The contract of a store, in transactions of the store's own. */
class OwnTransactionsTest {

    @Nested
    class OnH2 implements StoreContract, VisibilityScanContract {
        @Override
        public Store store() {
            return Host.on(TestDatabases.H2).store();
        }
    }

    @Nested
    class OnPostgresql implements StoreContract, VisibilityScanContract {
        @Override
        public Store store() {
            return Host.on(TestDatabases.POSTGRESQL).store();
        }
    }

    @Nested
    class OnMariadb implements StoreContract, VisibilityScanContract {
        @Override
        public Store store() {
            return Host.on(TestDatabases.MARIADB).store();
        }
    }

    @Nested
    class OnMariadbWithStrictSnapshots
            implements ConcurrencyContract,
                    RunningNumbersContract,
                    SalesContract,
                    CommandIdsContract,
                    TenantCreationContract {
        @Override
        public Store store() {
            return Host.onStrictMariadb().store();
        }
    }
}
