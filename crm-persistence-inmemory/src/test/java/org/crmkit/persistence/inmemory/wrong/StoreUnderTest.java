package org.crmkit.persistence.inmemory.wrong;

import java.util.concurrent.atomic.AtomicReference;
import org.crmkit.spi.Store;
import org.crmkit.testkit.StoreContract;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.Nested;

/** Tests of stores that only {@link WrongStoresTest} executes. Their names keep them out of the build. */
final class StoreUnderTest {

    private static final AtomicReference<Store> STORE = new AtomicReference<>(WrongStore.answering(Call::answer));

    private StoreUnderTest() {}

    static void use(Store next) {
        STORE.set(next);
    }

    /** The whole contract. */
    static class Whole extends StoreContract {

        @Override
        public Store store() {
            return STORE.get();
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

    /** The contract of a store that does not implement churn. */
    static class WithoutChurn extends StoreContract {

        static final String REASON = "this store has no churn cases";

        @Override
        public Store store() {
            return STORE.get();
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
        @Disabled(REASON)
        class Churn extends StoreContract.Churn {}

        @Nested
        class Reporting extends StoreContract.Reporting {}
    }

    /** A test that has forgotten all groups but one. */
    static class Forgetful extends StoreContract {

        @Override
        public Store store() {
            return STORE.get();
        }

        @Nested
        class Dictionary extends StoreContract.Dictionary {}
    }

    /** A test that leaves out what no test can do without. */
    static class WithoutMechanism extends Whole {

        @Nested
        @Disabled("too difficult")
        class Mechanism extends StoreContract.Mechanism {}
    }
}
