package org.crmkit.testkit.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.crmkit.testkit.support.TenantState.refused;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.crmkit.CrmSession;
import org.crmkit.access.RoleCode;
import org.crmkit.churn.ChurnAction;
import org.crmkit.churn.ChurnCase;
import org.crmkit.churn.ChurnEvent;
import org.crmkit.churn.ChurnState;
import org.crmkit.customer.Customer;
import org.crmkit.customer.CustomerAction;
import org.crmkit.customer.CustomerDesk;
import org.crmkit.customer.CustomerDraft;
import org.crmkit.customer.CustomerEvent;
import org.crmkit.customer.CustomerId;
import org.crmkit.customer.CustomerState;
import org.crmkit.kernel.error.ConflictException;
import org.crmkit.kernel.error.IllegalTransitionException;
import org.crmkit.kernel.error.NotAllowedException;
import org.crmkit.kernel.error.NotFoundException;
import org.crmkit.kernel.error.RuleBrokenException;
import org.crmkit.kernel.permission.UserId;
import org.crmkit.testkit.support.ConcurrentRunner;
import org.crmkit.testkit.support.ConcurrentRunner.Outcome;
import org.crmkit.testkit.world.Contract;
import org.crmkit.testkit.world.World;
import org.junit.jupiter.api.Test;

/** An archived customer is restored by a supervisor, to the state in which it was archived. */
public interface CustomerRestorationContract extends Contract {

    private static Customer archived(World world) {
        return world.lin().customers().archive(world.aCustomer().id());
    }

    /** Archives a customer whose loss was confirmed. */
    private static ChurnCase archivedAsLost(World world) {
        ChurnCase lost = world.churnCase(ChurnState.LOST);
        Customer archived = world.lin().customers().archive(lost.customer());
        assertThat(archived.archivedFrom()).isEqualTo(CustomerState.LOST);
        return lost;
    }

    private static LocalDate lastOrder(ChurnCase found) {
        return Objects.requireNonNull(found.lastOrder()).date();
    }

    /** An active customer is active again, is changed and gets work as before; the journal has every step. */
    @Test
    default void restoresAnActiveCustomer() {
        World world = World.on(store());
        Customer archived = archived(world);
        assertThat(archived.archivedFrom()).isEqualTo(CustomerState.ACTIVE);
        assertThat(world.root().customers().get(archived.id())).isEqualTo(archived);
        assertThat(world.boss().customers().allowedActions(archived.id())).containsExactly(CustomerAction.RESTORE);
        world.clock().advance(Duration.ofDays(1));
        Customer restored = world.boss().customers().restore(archived.id());
        assertThat(restored.state()).isEqualTo(CustomerState.ACTIVE);
        assertThat(restored.archivedFrom()).isNull();
        assertThat(restored.manager()).isEqualTo(world.lin().userId());
        assertThat(world.lin().customers().get(archived.id())).isEqualTo(restored);
        assertThat(world.lin().customers().journal(archived.id(), 1, null).items())
                .first()
                .returns(world.boss().userId(), each -> each.actor())
                .returns(
                        new CustomerEvent.Restored(
                                archived.id(),
                                CustomerState.ACTIVE,
                                world.lin().userId(),
                                world.lin().userId()),
                        each -> each.event());
        assertThat(world.lin().sales().open(world.draftFor(restored)).version()).isZero();
        assertThat(world.lin()
                        .customers()
                        .revise(restored.id(), new CustomerDraft("Blue Lotus"))
                        .name())
                .isEqualTo("Blue Lotus");
        refused(
                world,
                IllegalTransitionException.class,
                () -> world.boss().customers().restore(archived.id()));
    }

    /** A supervisor whose scope includes the customer; nobody else, not even its manager. */
    @Test
    default void letsSupervisorsRestore() {
        World world = World.on(store());
        CustomerId id = archived(world).id();
        refused(world, NotAllowedException.class, () -> world.lin().customers().restore(id));
        refused(
                world,
                NotAllowedException.class,
                () -> world.lin().customers().restore(id, world.lin().userId()));
        assertThat(world.lin().customers().allowedActions(id)).isEmpty();
        for (CrmSession each : List.of(world.uma(), world.sol(), world.admin())) {
            refused(world, NotFoundException.class, () -> each.customers().restore(id));
        }
        CustomerDesk stale = world.boss().customers().ifVersion(0);
        refused(world, ConflictException.class, () -> stale.restore(id));
        assertThat(world.boss().customers().ifVersion(1).restore(id).version()).isEqualTo(2);
    }

    /** Where the manager can no longer take on customers, another one is named. */
    @Test
    default void namesAManagerWhereTheFormerOneCannotAct() {
        World world = World.on(store());
        CrmSession leaver = world.person("leaver", world.north(), RoleCode.CUSTOMER_MANAGER);
        CustomerId id = leaver.customers().archive(world.aCustomer(leaver).id()).id();
        world.admin().access().disable(leaver.userId());
        CustomerDesk desk = world.boss().customers();
        assertThat(refused(world, RuleBrokenException.class, () -> desk.restore(id))
                        .rule())
                .isEqualTo("user.not-assignable");
        for (UserId each : List.of(leaver.userId(), world.eve().userId())) {
            assertThat(refused(world, RuleBrokenException.class, () -> desk.restore(id, each))
                            .rule())
                    .isEqualTo("user.not-assignable");
        }
        Customer restored = desk.restore(id, world.mei().userId());
        assertThat(restored.manager()).isEqualTo(world.mei().userId());
        assertThat(world.mei().customers().get(id)).isEqualTo(restored);
        assertThat(desk.journal(id, 1, null).items().get(0).event())
                .isEqualTo(new CustomerEvent.Restored(
                        id, CustomerState.ACTIVE, leaver.userId(), world.mei().userId()));
    }

    /** A customer who was lost is lost again, and the churn case is as it was. */
    @Test
    default void restoresALostCustomerAsLost() {
        World world = World.on(store());
        ChurnCase lost = archivedAsLost(world);
        CustomerId id = lost.customer();
        assertThat(world.boss().churn().allowedActions(lost.id())).isEmpty();
        refused(
                world,
                IllegalTransitionException.class,
                () -> world.boss().churn().winBack(lost.id()));
        world.feed(world.anOrder(id, lastOrder(lost)));
        assertThat(world.boss().customers().restore(id).state()).isEqualTo(CustomerState.LOST);
        assertThat(world.root().churn().get(lost.id())).isEqualTo(lost);
        assertThat(world.boss().churn().allowedActions(lost.id())).containsExactly(ChurnAction.WIN_BACK);
        world.boss().churn().winBack(lost.id());
        assertThat(world.root().customers().get(id).state()).isEqualTo(CustomerState.ACTIVE);
    }

    /** Orders of an archived customer are stored. They change neither the customer nor its case until it is restored. */
    @Test
    default void winsALostCustomerBackIfTheyHaveBoughtSince() {
        World world = World.on(store());
        ChurnCase lost = archivedAsLost(world);
        CustomerId id = lost.customer();
        Customer archived = world.root().customers().get(id);
        LocalDate bought = lastOrder(lost).plusDays(1);
        assertThat(world.feed(
                                world.anOrder(id, bought),
                                world.anOrder(world.aCustomer().id(), bought))
                        .inserted())
                .isEqualTo(2);
        assertThat(world.admin().churnDetection().run().resolved()).isZero();
        assertThat(world.root().customers().get(id)).isEqualTo(archived);
        assertThat(world.root().churn().get(lost.id())).isEqualTo(lost);
        Customer restored = world.boss().customers().restore(id);
        assertThat(restored.state()).isEqualTo(CustomerState.ACTIVE);
        assertThat(restored.version()).isEqualTo(archived.version() + 1);
        assertThat(world.root().customers().get(id)).isEqualTo(restored);
        ChurnCase back = world.root().churn().get(lost.id());
        assertThat(back.state()).isEqualTo(ChurnState.RECOVERED);
        assertThat(world.root()
                        .churn()
                        .journal(lost.id(), 1, null)
                        .items()
                        .get(0)
                        .event())
                .isEqualTo(new ChurnEvent.WonBack(lost.id(), id, bought));
    }

    /** After the customer is restored, orders count again. */
    @Test
    default void countsOrdersAgainOnceTheCustomerIsRestored() {
        World world = World.on(store());
        ChurnCase lost = archivedAsLost(world);
        world.boss().customers().restore(lost.customer());
        world.feed(world.anOrder(lost.customer(), world.today()));
        assertThat(world.root().churn().get(lost.id()).state()).isEqualTo(ChurnState.RECOVERED);
        assertThat(world.root().customers().get(lost.customer()).state()).isEqualTo(CustomerState.ACTIVE);
        world.clock().advance(Duration.ofDays(400));
        world.lin().customers().archive(lost.customer());
        assertThat(world.admin().churnDetection().run().opened()).isZero();
        world.boss().customers().restore(lost.customer());
        assertThat(world.admin().churnDetection().run().opened()).isEqualTo(1);
    }

    /** A customer is restored while an order arrives: the order counts, now or in the next run of churn detection. */
    @Test
    default void losesNoOrderThatArrivesWhileTheCustomerIsRestored() {
        World world = World.on(store());
        for (int round = 0; round < 6; round++) {
            ChurnCase lost = archivedAsLost(world);
            CustomerId id = lost.customer();
            List<Outcome<Object>> outcomes = ConcurrentRunner.run(
                    2,
                    index -> index == 0
                            ? world.boss().customers().restore(id)
                            : world.feed(world.anOrder(id, world.today())));
            outcomes.stream()
                    .filter(each -> !each.succeeded())
                    .forEach(each -> assertThat(each.refused()).isInstanceOf(ConflictException.class));
            if (!outcomes.get(0).succeeded()) {
                world.boss().customers().restore(id);
            }
            if (!outcomes.get(1).succeeded()) {
                world.feed(world.anOrder(id, world.today()));
            }
            world.admin().churnDetection().run();
            assertThat(world.root().customers().get(id).state()).isEqualTo(CustomerState.ACTIVE);
            assertThat(world.root().churn().get(lost.id()).state()).isEqualTo(ChurnState.RECOVERED);
        }
    }

    /** The manager is disabled while the customer is restored: one of the two commands fails. */
    @Test
    default void neverRestoresToAManagerWhoIsDisabledMeanwhile() {
        World world = World.on(store());
        for (int round = 0; round < 6; round++) {
            CrmSession leaver = world.person("leaver " + round, world.north(), RoleCode.CUSTOMER_MANAGER);
            CustomerId id =
                    leaver.customers().archive(world.aCustomer(leaver).id()).id();
            List<Outcome<Object>> outcomes = ConcurrentRunner.run(
                    2,
                    index -> index == 0
                            ? world.boss().customers().restore(id)
                            : world.admin().access().disable(leaver.userId()));
            boolean restored = world.root().customers().get(id).state() == CustomerState.ACTIVE;
            boolean enabled =
                    world.root().access().user(leaver.userId()).state().isEnabled();
            assertThat(restored && !enabled).as("%s", outcomes).isFalse();
            assertThat(outcomes).anyMatch(Outcome::succeeded);
        }
    }
}
