package org.crmkit.testkit.churn.detection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.crmkit.CrmSession;
import org.crmkit.churn.ChurnCase;
import org.crmkit.churn.ChurnCaseId;
import org.crmkit.churn.ChurnEvent;
import org.crmkit.churn.ChurnState;
import org.crmkit.churn.detection.ChurnDetectionProgress;
import org.crmkit.customer.Customer;
import org.crmkit.customer.CustomerId;
import org.crmkit.customer.CustomerState;
import org.crmkit.kernel.error.ConflictException;
import org.crmkit.kernel.error.CrmException;
import org.crmkit.kernel.error.IllegalTransitionException;
import org.crmkit.kernel.error.RuleBrokenException;
import org.crmkit.kernel.journal.JournalEntry;
import org.crmkit.testkit.support.ConcurrentRunner;
import org.crmkit.testkit.support.ConcurrentRunner.Outcome;
import org.crmkit.testkit.support.TenantState;
import org.crmkit.testkit.world.Contract;
import org.crmkit.testkit.world.World;
import org.junit.jupiter.api.Test;

/**
 * Churn detection and the feed, executed concurrently with each other and with users who change the same customers.
 */
public interface ChurnDetectionConcurrencyContract extends Contract {

    private static void assertRefusedAs(
            List<? extends Outcome<?>> outcomes, List<Class<? extends CrmException>> types) {
        outcomes.stream()
                .filter(each -> !each.succeeded())
                .forEach(each -> assertThat(types.stream().anyMatch(type -> type.isInstance(each.refused())))
                        .as("refused as %s", each.refused())
                        .isTrue());
    }

    private static List<ChurnCase> cases(World world) {
        return TenantState.of(world).records(ChurnCase.class);
    }

    /** The first run that reaches a customer opens the case. The other runs continue after it. */
    @Test
    default void opensEachCaseOnceWhenFourWatchAtOnce() {
        World world = World.on(store());
        List<CustomerId> all =
                IntStream.range(0, 30).mapToObj(each -> world.aCustomer().id()).toList();
        List<Outcome<ChurnDetectionProgress>> outcomes = ConcurrentRunner.run(
                4,
                index -> world.admin()
                        .churnDetection()
                        .asOf(world.today().plusYears(1))
                        .pageSize(4 + index)
                        .run());
        assertRefusedAs(outcomes, List.of(ConflictException.class));
        if (store().ownsTransactions()) {
            assertThat(outcomes).allMatch(Outcome::succeeded);
            assertThat(outcomes.stream().mapToLong(each -> each.get().opened()).sum())
                    .isEqualTo(30);
            assertThat(outcomes).allMatch(each -> each.get().customers() == 30);
        }
        world.admin().churnDetection().asOf(world.today().plusYears(1)).run();
        assertThat(cases(world)).extracting(ChurnCase::customer).containsExactlyInAnyOrderElementsOf(all);
        List<JournalEntry> journal = world.read(TenantState::journal);
        assertThat(journal.stream().filter(each -> each.event() instanceof ChurnEvent.Warned))
                .hasSize(30);
    }

    /**
     * An archived customer has no open case. A transferred customer has one, which is transferred with the next transfer at the
     * latest.
     */
    @Test
    default void opensNoCaseForWhoIsArchivedOrGivenAwayMeanwhile() {
        World world = World.on(store());
        for (int round = 0; round < 12; round++) {
            Customer customer = world.aCustomer();
            world.feed(world.anOrder(customer.id(), world.today().minusYears(1)));
            int turn = round;
            List<Outcome<Object>> outcomes = ConcurrentRunner.run(
                    2,
                    index -> index == 0
                            ? world.admin().churnDetection().run()
                            : turn % 2 == 0
                                    ? world.lin().customers().archive(customer.id())
                                    : world.boss()
                                            .customers()
                                            .transfer(customer.id(), world.mei().userId()));
            assertRefusedAs(outcomes, List.of(ConflictException.class, RuleBrokenException.class));
            Customer last = world.root().customers().get(customer.id());
            List<ChurnCase> open = cases(world).stream()
                    .filter(each -> each.customer().equals(customer.id()))
                    .toList();
            if (last.state() == CustomerState.ARCHIVED) {
                assertThat(open).isEmpty();
            }
            assertThat(outcomes).as("somebody came first").anyMatch(Outcome::succeeded);
            if (last.state() == CustomerState.ACTIVE
                    && last.manager().equals(world.mei().userId())) {
                world.admin().churnDetection().run();
                world.boss().customers().transfer(customer.id(), world.ada().userId());
                assertThat(world.ada()
                                .churn()
                                .get(world.openCase(customer.id()).orElseThrow())
                                .version())
                        .isPositive();
            }
        }
    }

    /** A case is confirmed or deferred while an order arrives: the case is recovered, and the order is stored. */
    @Test
    default void hasACustomerBackWhoBuysWhileTheyAreGivenUp() {
        World world = World.on(store());
        for (int round = 0; round < 12; round++) {
            ChurnCase open = world.churnCase(ChurnState.WARNED);
            ChurnCaseId id = open.id();
            CrmSession lin = world.lin();
            var order = world.anOrder(open.customer(), world.today());
            int turn = round;
            List<Outcome<Object>> outcomes = ConcurrentRunner.run(
                    2,
                    index -> index == 0
                            ? world.feed(order)
                            : turn % 2 == 0
                                    ? lin.churn().confirm(id, "Gone")
                                    : lin.churn().defer(id, "Called"));
            assertRefusedAs(outcomes, List.of(ConflictException.class, IllegalTransitionException.class));
            if (store().ownsTransactions()) {
                assertThat(outcomes.get(0).succeeded()).as("a feed goes on").isTrue();
            } else {
                world.feed(order);
            }
            assertThat(lin.churn().get(id).state()).isEqualTo(ChurnState.RECOVERED);
            assertThat(lin.customers().get(open.customer()).state()).isEqualTo(CustomerState.ACTIVE);
            assertThat(lin.trade().order(order.externalId()).customer()).isEqualTo(open.customer());
        }
    }
}
