package org.crmkit.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.crmkit.CrmSession;
import org.crmkit.churn.ChurnCase;
import org.crmkit.churn.ChurnState;
import org.crmkit.churn.LastOrder;
import org.crmkit.churn.watch.ChurnPolicy;
import org.crmkit.churn.watch.WatchDesk;
import org.crmkit.churn.watch.WatchProgress;
import org.crmkit.customer.Customer;
import org.crmkit.customer.CustomerId;
import org.crmkit.error.InvalidInputException;
import org.crmkit.error.NotAllowedException;
import org.crmkit.trade.OrderDraft;
import org.crmkit.trade.OrderNotice;
import org.crmkit.trade.Purchases;
import org.crmkit.trade.TradeSources;
import org.junit.jupiter.api.Test;

/** The watch: whom it warns of, by their latest order and by no other, however it is run. */
public interface WatchContract extends Contract {

    /** The day on which is looked: customers of a world's beginning are quiet, and so are orders until the end of January. */
    LocalDate TODAY = LocalDate.of(2027, 8, 1);

    private static WatchDesk watch(World world) {
        return world.admin().churnWatch().asOf(TODAY);
    }

    /** The unresolved cases by customer, with the last order that is to be seen there. */
    private static Map<CustomerId, Optional<LastOrder>> warned(World world) {
        return TenantState.of(world).churnCases().stream()
                .filter(each -> each.state().isUnresolved())
                .collect(Collectors.toMap(ChurnCase::customer, each -> Optional.ofNullable(each.lastOrder())));
    }

    private static Optional<LastOrder> last(OrderDraft order) {
        return Optional.of(new LastOrder(order.externalId(), order.date()));
    }

    private static List<CustomerId> customers(World world, int count) {
        return IntStream.range(0, count)
                .mapToObj(each -> world.aCustomer().id())
                .toList();
    }

    /** Not of who has an old order and a recent one; but of who has cancelled the recent one. */
    @Test
    default void judgesTheLatestOrderOfACustomerThatWasNotCancelled() {
        World world = World.on(store());
        List<CustomerId> all = customers(world, 5);
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
                .notices(recent.stream().skip(1).map(each -> OrderNotice.cancelled(each.externalId())));
        WatchProgress progress = watch(world).run();
        assertThat(progress).isEqualTo(new WatchProgress(5, 3, 0, progress.last(), Duration.ZERO));
        assertThat(warned(world))
                .isEqualTo(Map.of(all.get(1), last(before), all.get(2), Optional.empty(), all.get(3), last(later)));
        ChurnCase one = world.lin().churn().get(world.openCase(all.get(1)).orElseThrow());
        assertThat(one.state()).isEqualTo(ChurnState.WARNED);
        assertThat(one.manager()).isEqualTo(world.lin().id());
        assertThat(one.creator()).isEqualTo(world.admin().id());
        assertThat(one.createdAt()).isEqualTo(world.clock().instant());
        assertThat(one.measures()).isEmpty();
    }

    /** Those who have never ordered count from their creation, or not at all. */
    @Test
    default void leavesThoseWhoHaveNeverOrderedAloneIfToldTo() {
        World world = World.on(store());
        List<CustomerId> all = customers(world, 2);
        OrderDraft old = world.anOrder(all.get(0), LocalDate.of(2026, 5, 5));
        world.feed(old);
        ChurnPolicy buyers = ChurnPolicy.silenceOfBuyers(Period.ofMonths(6));
        assertThat(watch(world).by(buyers).run().opened()).isEqualTo(1);
        assertThat(warned(world)).isEqualTo(Map.of(all.get(0), last(old)));
        assertThat(watch(world).run().opened()).isEqualTo(1);
        assertThat(warned(world)).containsEntry(all.get(1), Optional.empty());
    }

    /** A policy may look soon at those who have bought, to judge them by what they have, and late at those who never have. */
    @Test
    default void waitsAsLongForThoseWhoHaveNeverOrderedAsThePolicySays() {
        World world = World.on(store());
        List<CustomerId> all = customers(world, 2);
        world.feed(world.anOrder(all.get(0), world.today()));
        ChurnPolicy policy = new ChurnPolicy() {
            @Override
            public LocalDate longAgo(LocalDate today) {
                return today.minusDays(7);
            }

            @Override
            public LocalDate registeredLongAgo(LocalDate today) {
                return today.minusDays(60);
            }

            @Override
            public Judge judge() {
                return (purchases, today) ->
                        purchases == null || !purchases.last().isAfter(today.minusDays(90));
            }
        };
        WatchDesk watch = world.admin().churnWatch().by(policy);
        assertThat(watch.asOf(world.today().plusDays(59)).run().opened()).isZero();
        assertThat(watch.asOf(world.today().plusDays(60)).run().opened()).isEqualTo(1);
        assertThat(warned(world)).isEqualTo(Map.of(all.get(1), Optional.empty()));
        assertThat(watch.asOf(world.today().plusDays(89)).run().opened()).isZero();
        assertThat(watch.asOf(world.today().plusDays(90)).run().opened()).isEqualTo(1);
    }

    /** Nor anybody who has an open case; but again of whom has been quiet for long after they had bought again. */
    @Test
    default void watchesActiveCustomersWithoutAnUnresolvedCase() {
        World world = World.on(store());
        for (ChurnState state : ChurnState.values()) {
            world.churnCase(state);
        }
        world.root().customers().archive(world.aCustomer().id());
        assertThat(watch(world).run().opened()).isEqualTo(1);
        assertThat(TenantState.of(world).churnCases())
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
        customers(world, 3);
        assertThat(watch(world).run().opened()).isEqualTo(3);
        TenantState.unchangedBy(
                world, () -> assertThat(watch(world).run().opened()).isZero());
    }

    /** After each window somebody is told how far it is, and how fast. */
    @Test
    default void tellsHowFarItIs() {
        World world = World.on(store());
        assertThat(watch(world).run()).isEqualTo(new WatchProgress(0, 0, 0, null, Duration.ZERO));
        List<CustomerId> all = customers(world, 5);
        List<WatchProgress> told = new ArrayList<>();
        WatchProgress end = watch(world).inWindowsOf(2).run(null, soFar -> {
            told.add(soFar);
            world.clock().advance(Duration.ofSeconds(2));
            return true;
        });
        assertThat(told)
                .containsExactly(
                        new WatchProgress(2, 2, 0, all.get(1), Duration.ZERO),
                        new WatchProgress(4, 4, 0, all.get(3), Duration.ofSeconds(2)),
                        new WatchProgress(5, 5, 0, all.get(4), Duration.ofSeconds(4)));
        assertThat(end).isEqualTo(told.get(2));
        assertThat(told).extracting(WatchProgress::rate).containsExactly(0.0, 2.0, 1.25);
    }

    /** Ended by whoever is told, broken off, or gone on with behind the last: in the end it is as after one run. */
    @Test
    default void comesToTheSameWhenItIsEndedAndRunAgain() {
        for (int size : List.of(1, 2, 500)) {
            World world = World.on(store());
            customers(world, 5);
            WatchProgress ended = watch(world).inWindowsOf(size).run(null, soFar -> false);
            assertThat(ended.done()).isEqualTo(Math.min(size, 5));
            assertThat(warned(world)).hasSize(Math.min(size, 5));
            assertThat(watch(world).inWindowsOf(size).run().opened()).isEqualTo(5 - ended.opened());
            assertThat(warned(world)).hasSize(5);
        }
        World world = World.on(store());
        List<CustomerId> all = customers(world, 5);
        assertThatThrownBy(() -> watch(world).inWindowsOf(2).run(null, soFar -> {
                    if (soFar.done() == 4) {
                        throw new IllegalStateException("the machine is off");
                    }
                    return true;
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(warned(world).keySet()).containsExactlyInAnyOrderElementsOf(all.subList(0, 4));
        WatchProgress rest = watch(world).run(all.get(2), soFar -> true);
        assertThat(rest).isEqualTo(new WatchProgress(2, 1, 0, all.get(4), Duration.ZERO));
        assertThat(watch(world).run(all.get(4), soFar -> true).done()).isZero();
        for (int size : List.of(0, WatchDesk.WINDOW_MAX + 1)) {
            assertThatThrownBy(() -> watch(world).inWindowsOf(size)).isInstanceOf(InvalidInputException.class);
        }
    }

    /** Being quiet is looked at in the store; whoever judges sees what quiet customers have bought. */
    @Test
    default void asksThePolicyOfTheHost() {
        World world = World.on(store());
        List<CustomerId> all = customers(world, 4);
        LocalDate day = TODAY.minusDays(31);
        OrderDraft second = world.anOrder(all.get(1), day);
        world.feed(
                world.anOrder(all.get(0), day),
                world.anOrder(all.get(1), day.minusDays(1)),
                second,
                world.anOrder(all.get(2), day.minusDays(9)),
                world.anOrder(all.get(2), day.plusDays(2)));
        List<Optional<Purchases>> asked = new ArrayList<>();
        ChurnPolicy regulars = new ChurnPolicy() {
            @Override
            public LocalDate longAgo(LocalDate today) {
                return today.minusDays(30);
            }

            @Override
            public Judge judge() {
                return (purchases, today) -> {
                    assertThat(today).isEqualTo(TODAY);
                    asked.add(Optional.ofNullable(purchases));
                    return purchases != null && purchases.orders() > 1;
                };
            }
        };
        CrmSession admin =
                world.crm(each -> each.churnPolicy(regulars)).as(world.admin().id());
        assertThat(admin.churnWatch().asOf(TODAY).run().opened()).isEqualTo(1);
        assertThat(warned(world)).isEqualTo(Map.of(all.get(1), last(second)));
        assertThat(asked)
                .hasSize(3)
                .contains(Optional.empty())
                .contains(Optional.of(new Purchases(2, 2, day.minusDays(1), day, second.externalId())));
    }

    /** Where a host keeps the orders itself, the same cases are opened and resolved. */
    @Test
    default void opensTheSameCasesByTheHostsOwnOrders() {
        World fed = World.on(store());
        World hosts = World.on(store());
        List<OrderDraft> drafts = orders(fed);
        assertThat(orders(hosts)).isEqualTo(drafts);
        fed.feed(drafts.toArray(OrderDraft[]::new));
        List<OrderDraft> theirs = new ArrayList<>(drafts);
        WatchDesk desk = hosts.crm(each -> each.tradeSources(new TradeSources(new HostOrders(theirs), null, null)))
                .as(hosts.admin().id())
                .churnWatch()
                .asOf(TODAY);
        WatchProgress expected = watch(fed).inWindowsOf(3).run();
        assertThat(desk.inWindowsOf(3).run()).isEqualTo(expected);
        assertThat(warned(hosts)).isEqualTo(warned(fed)).hasSize(4);
        CustomerId again = drafts.get(0).customer();
        OrderDraft newer = fed.anOrder(again, LocalDate.of(2027, 7, 31));
        fed.feed(newer);
        theirs.add(newer);
        assertThat(desk.run().resolved()).isEqualTo(1);
        assertThat(warned(hosts)).isEqualTo(warned(fed)).hasSize(3);
        TenantState.unchangedBy(hosts, () -> assertThat(desk.run().resolved()).isZero());
    }

    /** Six customers: an old order, an old and a recent one, two on one old day, a cancelled one, none, and on the last day. */
    private static List<OrderDraft> orders(World world) {
        List<CustomerId> all = customers(world, 6);
        OrderDraft cancelled = world.anOrder(all.get(3), LocalDate.of(2027, 7, 1));
        return List.of(
                world.anOrder(all.get(0), LocalDate.of(2026, 5, 5)),
                world.anOrder(all.get(1), LocalDate.of(2026, 5, 5)),
                world.anOrder(all.get(1), LocalDate.of(2027, 7, 1)),
                world.anOrder(all.get(2), LocalDate.of(2026, 5, 5)),
                world.anOrder(all.get(2), LocalDate.of(2026, 5, 5)),
                org.crmkit.trade.OrderDraftBuilder.builder(cancelled)
                        .state(org.crmkit.trade.OrderState.CANCELLED)
                        .build(),
                world.anOrder(all.get(5), LocalDate.of(2027, 2, 1)));
    }

    /** It is a job of the house. */
    @Test
    default void isRunByAdministratorsOnlyAndInTheirTenantOnly() {
        World world = World.on(store());
        World twin = World.on(store());
        List<Customer> customers = Stream.of(world, twin).map(World::aCustomer).toList();
        assertThat(customers.get(1)).isEqualTo(customers.get(0));
        for (CrmSession each : List.of(world.eve(), world.boss(), world.lin())) {
            TenantState.unchangedBy(
                    world,
                    () -> assertThatThrownBy(() -> each.churnWatch().asOf(TODAY).run())
                            .isInstanceOf(NotAllowedException.class));
        }
        TenantState.unchangedBy(
                twin, () -> assertThat(watch(world).run().opened()).isEqualTo(1));
        assertThat(world.root().churnWatch().asOf(TODAY).run().done()).isEqualTo(1);
    }
}
