package org.crmkit.persistence.jpa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.crmkit.kernel.error.IllegalTransitionException;
import org.crmkit.sales.Opportunity;
import org.crmkit.sales.OpportunityState;
import org.crmkit.spi.Store;
import org.junit.jupiter.api.Test;

/** What a host sees that holds the transaction itself: it rolls back, it goes on after a rejection, it has begun none. */
class HostTransactionsTest {

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
