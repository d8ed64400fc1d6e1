package org.crmkit.testkit.churn.detection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.crmkit.CrmSession;
import org.crmkit.churn.ChurnCase;
import org.crmkit.churn.ChurnState;
import org.crmkit.churn.detection.ChurnDetection;
import org.crmkit.churn.detection.ChurnDetectionProgress;
import org.crmkit.customer.Customer;
import org.crmkit.customer.CustomerId;
import org.crmkit.kernel.error.InvalidInputException;
import org.crmkit.kernel.error.NotAllowedException;
import org.crmkit.testkit.support.TenantState;
import org.crmkit.testkit.world.Contract;
import org.crmkit.testkit.world.World;
import org.crmkit.trade.feed.OrderStatusUpdate;
import org.crmkit.trade.order.OrderDraft;
import org.junit.jupiter.api.Test;

/** Churn detection: the customers for whom it opens a case, by their latest order only, however it is run. */
public interface ChurnDetectionContract extends Contract {

    /** No case for a customer with an old order and a recent one, but one if the recent order was cancelled. */
    @Test
    default void judgesTheLatestOrderOfACustomerThatWasNotCancelled() {
        World world = World.on(store());
        List<CustomerId> all = ChurnFixtures.customers(world, 5);
        OrderDraft before = world.anOrder(all.get(1), LocalDate.of(2026, 5, 5));
        OrderDraft later = world.anOrder(all.get(3), LocalDate.of(2026, 7, 9));
        List<OrderDraft> recent = Stream.of(0, 1, 2)
                .map(each -> world.anOrder(all.get(each), LocalDate.of(2027, 7, 1)))
                .toList();
        world.feed(recent.toArray(OrderDraft[]::new));
        world.feed(
                world.anOrder(all.get(0), LocalDate.of(2026, 5, 5)),
                before,
                world.anOrder(all.get(3), LocalDate.of(2025, 1, 1)),
                later,
                world.anOrder(all.get(3), LocalDate.of(2026, 7, 8)),
                world.anOrder(all.get(4), LocalDate.of(2027, 1, 31)),
                world.anOrder(all.get(4), LocalDate.of(2027, 2, 1)));
        world.admin()
                .tradeFeed()
                .statusUpdates(recent.stream().skip(1).map(each -> OrderStatusUpdate.cancelled(each.externalId())));
        ChurnDetectionProgress progress = ChurnFixtures.by(world).run();
        assertThat(progress).isEqualTo(new ChurnDetectionProgress(5, 3, 0, progress.last(), Duration.ZERO));
        assertThat(ChurnFixtures.cases(world))
                .isEqualTo(Map.of(
                        all.get(1),
                        ChurnFixtures.last(before),
                        all.get(2),
                        Optional.empty(),
                        all.get(3),
                        ChurnFixtures.last(later)));
        ChurnCase one = world.lin().churn().get(world.openCase(all.get(1)).orElseThrow());
        assertThat(one.state()).isEqualTo(ChurnState.WARNED);
        assertThat(one.manager()).isEqualTo(world.lin().userId());
        assertThat(one.creator()).isEqualTo(world.admin().userId());
        assertThat(one.createdAt()).isEqualTo(world.clock().instant());
        assertThat(one.measures()).isEmpty();
    }

    /**
     * No case for a customer who has an open case, but a new one for a customer who has become inactive after buying again.
     */
    @Test
    default void watchesActiveCustomersWithoutAnUnresolvedCase() {
        World world = World.on(store());
        for (ChurnState state : ChurnState.values()) {
            world.churnCase(state);
        }
        world.root().customers().archive(world.aCustomer().id());
        assertThat(ChurnFixtures.by(world).run().opened()).isEqualTo(1);
        assertThat(TenantState.of(world).records(ChurnCase.class))
                .extracting(ChurnCase::state)
                .containsExactlyInAnyOrder(
                        ChurnState.WARNED,
                        ChurnState.DEFERRED,
                        ChurnState.LOST,
                        ChurnState.RECOVERED,
                        ChurnState.WARNED);
    }

    /** Nothing is written the second time. */
    @Test
    default void opensNothingWhenItIsRunTwice() {
        World world = World.on(store());
        ChurnFixtures.customers(world, 3);
        assertThat(ChurnFixtures.by(world).run().opened()).isEqualTo(3);
        TenantState.unchangedBy(
                world, () -> assertThat(ChurnFixtures.by(world).run().opened()).isZero());
    }

    /** After each page of customers, the progress and the duration are reported. */
    @Test
    default void tellsHowFarItIs() {
        World world = World.on(store());
        assertThat(ChurnFixtures.by(world).run()).isEqualTo(new ChurnDetectionProgress(0, 0, 0, null, Duration.ZERO));
        List<CustomerId> all = ChurnFixtures.customers(world, 5);
        List<ChurnDetectionProgress> told = new ArrayList<>();
        ChurnDetectionProgress end = ChurnFixtures.by(world).pageSize(2).run(null, soFar -> {
            told.add(soFar);
            world.clock().advance(Duration.ofSeconds(2));
            return true;
        });
        assertThat(told)
                .containsExactly(
                        new ChurnDetectionProgress(2, 2, 0, all.get(1), Duration.ZERO),
                        new ChurnDetectionProgress(4, 4, 0, all.get(3), Duration.ofSeconds(2)),
                        new ChurnDetectionProgress(5, 5, 0, all.get(4), Duration.ofSeconds(4)));
        assertThat(end).isEqualTo(told.get(2));
        assertThat(told).extracting(ChurnDetectionProgress::rate).containsExactly(0.0, 2.0, 1.25);
    }

    /**
     * A run is ended by the listener, aborted, or continued after the last customer. In the end the result is that of one
     * complete run.
     */
    @Test
    default void comesToTheSameWhenItIsEndedAndRunAgain() {
        for (int size : List.of(1, 2, 500)) {
            World world = World.on(store());
            ChurnFixtures.customers(world, 5);
            ChurnDetectionProgress ended =
                    ChurnFixtures.by(world).pageSize(size).run(null, soFar -> false);
            assertThat(ended.customers()).isEqualTo(Math.min(size, 5));
            assertThat(ChurnFixtures.cases(world)).hasSize(Math.min(size, 5));
            assertThat(ChurnFixtures.by(world).pageSize(size).run().opened()).isEqualTo(5 - ended.opened());
            assertThat(ChurnFixtures.cases(world)).hasSize(5);
        }
        World world = World.on(store());
        List<CustomerId> all = ChurnFixtures.customers(world, 5);
        assertThatThrownBy(() -> ChurnFixtures.by(world).pageSize(2).run(null, soFar -> {
                    if (soFar.customers() == 4) {
                        throw new IllegalStateException("the machine is off");
                    }
                    return true;
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(ChurnFixtures.cases(world).keySet()).containsExactlyInAnyOrderElementsOf(all.subList(0, 4));
        ChurnDetectionProgress rest = ChurnFixtures.by(world).run(all.get(2), soFar -> true);
        assertThat(rest).isEqualTo(new ChurnDetectionProgress(2, 1, 0, all.get(4), Duration.ZERO));
        assertThat(ChurnFixtures.by(world).run(all.get(4), soFar -> true).customers())
                .isZero();
        for (int size : List.of(0, ChurnDetection.PAGE_SIZE_MAX + 1)) {
            assertThatThrownBy(() -> ChurnFixtures.by(world).pageSize(size)).isInstanceOf(InvalidInputException.class);
        }
    }

    /** Churn detection is an administrative task. */
    @Test
    default void isRunByAdministratorsOnlyAndInTheirTenantOnly() {
        World world = World.on(store());
        World twin = World.on(store());
        List<Customer> customers = Stream.of(world, twin).map(World::aCustomer).toList();
        assertThat(customers.get(1)).isEqualTo(customers.get(0));
        for (CrmSession each : List.of(world.eve(), world.boss(), world.lin())) {
            TenantState.unchangedBy(
                    world,
                    () -> assertThatThrownBy(() -> each.churnDetection()
                                    .asOf(ChurnFixtures.TODAY)
                                    .run())
                            .isInstanceOf(NotAllowedException.class));
        }
        TenantState.unchangedBy(
                twin, () -> assertThat(ChurnFixtures.by(world).run().opened()).isEqualTo(1));
        assertThat(world.root().churnDetection().asOf(ChurnFixtures.TODAY).run().customers())
                .isEqualTo(1);
    }
}
