package org.crmkit.testkit.churn;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.crmkit.churn.ChurnCase;
import org.crmkit.churn.ChurnEvent;
import org.crmkit.churn.ChurnState;
import org.crmkit.customer.CustomerState;
import org.crmkit.testkit.support.TenantState;
import org.crmkit.testkit.trade.OrderFixtures;
import org.crmkit.testkit.world.Contract;
import org.crmkit.testkit.world.World;
import org.crmkit.trade.feed.FeedOrder;
import org.crmkit.trade.feed.OrderStatusUpdate;
import org.crmkit.trade.feed.ReturnStatus;
import org.crmkit.trade.order.Order;
import org.crmkit.trade.order.OrderDraft;
import org.crmkit.trade.order.OrderDraftBuilder;
import org.crmkit.trade.order.OrderState;
import org.junit.jupiter.api.Test;

/** Customers who buy again: the effect of a newer order on a churn case, and which orders are not newer. */
public interface RecoveryContract extends Contract {

    private static LocalDate lastOrder(ChurnCase of) {
        return Objects.requireNonNull(of.lastOrder()).date();
    }

    private static ChurnCase now(World world, ChurnCase of) {
        return world.root().churn().get(of.id());
    }

    private static CustomerState customer(World world, ChurnCase of) {
        return world.root().customers().get(of.customer()).state();
    }

    private static void leavesAsItIs(World world, ChurnCase open, Runnable feeding) {
        feeding.run();
        assertThat(now(world, open)).isEqualTo(open);
        assertThat(customer(world, open)).isEqualTo(open.state().isLost() ? CustomerState.LOST : CustomerState.ACTIVE);
    }

    /** An open case is recovered, and a lost customer is won back, in the transaction of the order. */
    @Test
    default void recoversACaseWhenANewerOrderArrives() {
        World world = World.on(store());
        for (ChurnState state : List.of(ChurnState.WARNED, ChurnState.DEFERRED, ChurnState.LOST)) {
            ChurnCase open = world.churnCase(state);
            LocalDate bought = lastOrder(open).plusDays(1);
            Instant at = world.clock().advance(Duration.ofHours(1));
            world.feed(world.anOrder(open.customer(), bought), world.anOrder(open.customer(), bought.minusDays(1)));
            ChurnCase found = now(world, open);
            assertThat(found.state()).isEqualTo(ChurnState.RECOVERED);
            assertThat(found.version()).isEqualTo(open.version() + 1);
            assertThat(found.recoveredAt()).isEqualTo(at);
            assertThat(found.lostAt()).isEqualTo(open.lostAt());
            assertThat(found.measures()).isEqualTo(open.measures());
            assertThat(found.lastOrder()).isEqualTo(open.lastOrder());
            assertThat(customer(world, open)).isEqualTo(CustomerState.ACTIVE);
            var last = world.lin().churn().journal(open.id(), 1, null).items().get(0);
            assertThat(last.actor()).isEqualTo(world.admin().userId());
            assertThat(last.event())
                    .isEqualTo(
                            state.isLost()
                                    ? new ChurnEvent.WonBack(open.id(), open.customer(), bought)
                                    : new ChurnEvent.Recovered(open.id(), open.customer(), bought));
        }
    }

    /**
     * An order of the same day, an older one, a cancelled one, one of another customer, or only a status update is not a newer
     * order.
     */
    @Test
    default void leavesACaseAsItIsWhenWhatArrivesIsNoNewerOrder() {
        World world = World.on(store());
        for (ChurnState state : List.of(ChurnState.WARNED, ChurnState.LOST)) {
            ChurnCase open = world.churnCase(state);
            LocalDate last = lastOrder(open);
            leavesAsItIs(world, open, () -> world.feed(world.anOrder(open.customer(), last)));
            leavesAsItIs(world, open, () -> world.feed(world.anOrder(open.customer(), last.minusYears(1))));
            leavesAsItIs(
                    world,
                    open,
                    () -> world.feed(world.anOrder(world.aCustomer().id(), last.plusDays(1))));
            OrderDraft cancelled = OrderDraftBuilder.builder(world.anOrder(open.customer(), last.plusDays(1)))
                    .state(OrderState.CANCELLED)
                    .build();
            leavesAsItIs(world, open, () -> world.feed(cancelled));
            leavesAsItIs(
                    world,
                    open,
                    () -> world.admin()
                            .tradeFeed()
                            .statusUpdates(Stream.of(new OrderStatusUpdate("only word", OrderState.PAID, null))));
            leavesAsItIs(world, open, () -> world.admin().churnDetection().run());
        }
    }

    /**
     * An order that is no longer cancelled, and an order whose date is corrected to a later day, are newer orders as well.
     */
    @Test
    default void recoversACaseWhenAnOrderIsCorrected() {
        World world = World.on(store());
        ChurnCase open = world.churnCase(ChurnState.WARNED);
        OrderDraft newer = OrderDraftBuilder.builder(world.anOrder(open.customer(), world.today()))
                .state(OrderState.CANCELLED)
                .build();
        world.feed(newer);
        assertThat(now(world, open)).isEqualTo(open);
        world.feed(OrderDraftBuilder.builder(newer)
                .state(OrderState.PLACED)
                .sentAt(World.BEGINNING)
                .build());
        assertThat(now(world, open))
                .as("one without its instant was there before")
                .isEqualTo(open);
        world.admin()
                .tradeFeed()
                .statusUpdates(Stream.of(
                        new OrderStatusUpdate(newer.externalId(), OrderState.PAID, World.BEGINNING.plusSeconds(1))));
        assertThat(now(world, open).state()).isEqualTo(ChurnState.RECOVERED);
        ChurnCase other = world.churnCase(ChurnState.LOST);
        OrderDraft misdated = world.anOrder(other.customer(), lastOrder(other).minusDays(9));
        world.feed(misdated);
        assertThat(now(world, other)).isEqualTo(other);
        world.feed(OrderDraftBuilder.builder(misdated).date(world.today()).build());
        assertThat(now(world, other).state()).isEqualTo(ChurnState.RECOVERED);
        assertThat(customer(world, other)).isEqualTo(CustomerState.ACTIVE);
    }

    /** A case of a customer who had never ordered is recovered by the first order, of any day. */
    @Test
    default void recoversACaseWithoutALastOrderByAnyOrder() {
        World world = World.on(store());
        var customer = world.aCustomer().id();
        world.admin().churnDetection().asOf(world.today().plusYears(1)).run();
        ChurnCase open = world.root().churn().get(world.openCase(customer).orElseThrow());
        assertThat(open.lastOrder()).isNull();
        world.feed(world.anOrder(customer, world.today().minusYears(9)));
        assertThat(now(world, open).state()).isEqualTo(ChurnState.RECOVERED);
    }

    /** The next run of churn detection finds an order that did not arrive by the feed. */
    @Test
    default void recoversACaseWhenTheWatchFindsAnOrderThatNobodyToldOf() {
        World world = World.on(store());
        for (ChurnState state : List.of(ChurnState.WARNED, ChurnState.DEFERRED, ChurnState.LOST)) {
            ChurnCase open = world.churnCase(state);
            cameIn(world, world.anOrder(open.customer(), lastOrder(open)));
            TenantState.unchangedBy(world, () -> world.admin().churnDetection().run());
            OrderDraft older = world.anOrder(open.customer(), lastOrder(open).plusDays(1));
            cameIn(world, older);
            cameIn(world, world.anOrder(open.customer(), lastOrder(open).plusDays(2)));
            var progress = world.admin().churnDetection().pageSize(1).run();
            assertThat(progress.resolved()).isEqualTo(1);
            assertThat(progress.opened())
                    .as("it is seen in the next run that they are quiet again")
                    .isZero();
            assertThat(now(world, open).state()).isEqualTo(ChurnState.RECOVERED);
            assertThat(customer(world, open)).isEqualTo(CustomerState.ACTIVE);
            assertThat(world.lin()
                            .churn()
                            .journal(open.id(), 1, null)
                            .items()
                            .get(0)
                            .event()
                            .toString())
                    .contains(lastOrder(open).plusDays(2).toString());
            world.feed(world.anOrder(open.customer(), world.today()));
        }
    }

    private static void cameIn(World world, OrderDraft draft) {
        Order order = OrderFixtures.expected(draft);
        world.write(work -> {
            work.orderCopies()
                    .insert(List.of(new FeedOrder(
                            order.id(),
                            order.externalId(),
                            order.state(),
                            null,
                            null,
                            null,
                            ReturnStatus.NONE,
                            order)));
            return order;
        });
    }

    /** If a clock is behind, the recovery is still not dated before the change that preceded it. */
    @Test
    default void recoversNotBeforeTheLastChange() {
        World world = World.on(store());
        ChurnCase lost = world.churnCase(ChurnState.LOST);
        Instant next = Objects.requireNonNull(lost.lostAt()).plusNanos(1_000);
        world.clock().advance(Duration.ofHours(-2));
        world.feed(world.anOrder(lost.customer(), world.today()));
        assertThat(now(world, lost).recoveredAt()).isEqualTo(next);
        assertThat(world.root().customers().get(lost.customer()).changedAt()).isEqualTo(next);
    }
}
