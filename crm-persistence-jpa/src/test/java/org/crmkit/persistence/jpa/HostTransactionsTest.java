package org.crmkit.persistence.jpa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.crmkit.kernel.error.IllegalTransitionException;
import org.crmkit.sales.Opportunity;
import org.crmkit.sales.OpportunityState;
import org.crmkit.spi.Store;
import org.crmkit.testkit.StoreContract;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The contract of a store, in transactions that the host begins and commits around every unit of work. */
class HostTransactionsTest {

    @Nested
    class OnH2 extends StoreContract {
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

    @Nested
    class OnPostgresql extends StoreContract {
        @Override
        public Store store() {
            return Host.forTransactionsOn(TestDatabases.POSTGRESQL).wrappingStore();
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

    @Test
    void keepsNothingOfSeveralCommandsWhenTheHostRollsBack() {
        Host host = Host.on(TestDatabases.H2);
        Office office = Office.on(host.wrappingStore());
        Opportunity ready = office.developed("Blue Lotus", 1);
        Office inside = office.through(host.joiningStore());
        assertThatThrownBy(() -> host.transaction(() -> {
                    inside.lin().sales().win(ready.id());
                    inside.boss().sales().open(Office.draft("Another"));
                    throw new IllegalStateException("the host changed its mind");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(office.lin().sales().get(ready.id())).isEqualTo(ready);
    }

    @Test
    void goesOnInTheSameTransactionAfterARejection() {
        Host host = Host.on(TestDatabases.POSTGRESQL);
        Office office = Office.on(host.wrappingStore());
        Opportunity ready = office.developed("Blue Lotus", 1);
        Office inside = office.through(host.joiningStore());
        host.transaction(() -> {
            assertThatThrownBy(() -> inside.boss().sales().reopen(ready.id()))
                    .isInstanceOf(IllegalTransitionException.class);
            return inside.lin().sales().win(ready.id());
        });
        assertThat(office.lin().sales().get(ready.id()).state()).isEqualTo(OpportunityState.WON);
    }

    @Test
    void refusesToWriteWithoutATransactionOfTheHost() {
        Host host = Host.on(TestDatabases.H2);
        Office office = Office.on(host.wrappingStore());
        try (var entityManager = host.factory().createEntityManager()) {
            Store store = JpaStore.joining(host.factory(), () -> entityManager);
            assertThatThrownBy(() -> office.through(store).boss().sales().open(Office.draft("Nobody")))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("begin one");
        }
    }
}
