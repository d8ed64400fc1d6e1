package org.crmkit.testkit.trade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Currency;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.crmkit.CrmSession;
import org.crmkit.customer.CustomerId;
import org.crmkit.kernel.error.InvalidInputException;
import org.crmkit.kernel.error.NotFoundException;
import org.crmkit.kernel.permission.Visibility;
import org.crmkit.kernel.query.Direction;
import org.crmkit.kernel.query.ListQuery;
import org.crmkit.kernel.query.Paging;
import org.crmkit.kernel.value.Money;
import org.crmkit.testkit.support.Pages;
import org.crmkit.testkit.support.Shown;
import org.crmkit.testkit.support.Visibilities;
import org.crmkit.testkit.world.Contract;
import org.crmkit.testkit.world.World;
import org.crmkit.trade.order.Order;
import org.crmkit.trade.order.OrderDraft;
import org.crmkit.trade.order.OrderFilter;
import org.crmkit.trade.order.OrderFilterBuilder;
import org.crmkit.trade.order.OrderLineDraft;
import org.crmkit.trade.order.OrderSort;
import org.crmkit.trade.order.OrderState;
import org.crmkit.trade.order.OrderSummary;
import org.junit.jupiter.api.Test;

/** Queries for orders, products and stock: filtered, sorted, paged, counted, and their visibility. */
public interface TradeQueriesContract extends Contract {

    private static List<OrderSummary> ordered(Shown shown, List<Order> orders, OrderSort sort, Direction direction) {
        return orders.stream()
                .map(shown::order)
                .sorted((one, other) -> direction.turn(
                        sort.compare(one, one.id(), sort.key(other), other.id().value())))
                .toList();
    }

    /** Every sort, direction and page size, for every user. The count equals the size of the list. */
    @Test
    default void listsOrdersOfTheCustomersWhomOneSees() {
        World world = World.on(store());
        OrderFixtures shop = OrderFixtures.in(world);
        shop.feed();
        for (Visibility each : new Visibilities(world).all()) {
            List<Order> seen = shop.seen(each);
            for (OrderSort sort : OrderSort.values()) {
                for (Direction direction : Direction.values()) {
                    for (int size : List.of(1, 4, 500)) {
                        ListQuery<OrderFilter, OrderSort> query =
                                new ListQuery<>(OrderFilter.ALL, Paging.by(sort, direction, size));
                        List<OrderSummary> found = world.read(work ->
                                Pages.allByToken(after -> work.orderHistory().list(query.after(after), each)));
                        assertThat(found)
                                .as("%s %s %s %s", each, sort, direction, size)
                                .isEqualTo(ordered(Shown.in(world), seen, sort, direction));
                    }
                }
            }
            assertThat(world.<Long>read(work -> work.orderHistory().count(OrderFilter.ALL, each)))
                    .isEqualTo(seen.size());
        }
        assertThat(world.lin().trade().countOrders(OrderFilter.ALL))
                .isEqualTo(
                        shop.seen(new Visibility.OfUser(world.lin().userId())).size());
        assertThat(world.boss().trade().countOrders(OrderFilter.ALL))
                .isEqualTo(shop.seen(new Visibility.OfUnitTree(
                                world.boss().access().currentUser().path()))
                        .size());
    }

    /** Each part of the filter alone, and several combined. */
    @Test
    default void findsOrdersByCustomerStateProductAndDay() {
        World world = World.on(store());
        OrderFixtures shop = OrderFixtures.in(world);
        shop.feed();
        CustomerId customer = shop.customers().get(1).id();
        LocalDate day = LocalDate.of(2027, 1, 1);
        OrderFilterBuilder one = OrderFilterBuilder.builder().customer(customer).states(Set.of(OrderState.PAID));
        found(world, shop, OrderFilter.of(customer), each -> each.customer().equals(customer));
        for (OrderState state : OrderState.values()) {
            OrderFilter filter = new OrderFilter(null, EnumSet.of(state), null, null, null, null);
            found(world, shop, filter, each -> each.state() == state);
        }
        found(world, shop, new OrderFilter(null, Set.of(), null, null, null, null), each -> false);
        found(
                world,
                shop,
                new OrderFilter(null, null, "product 1", null, null, null),
                each -> sells(each, "product 1"));
        found(world, shop, new OrderFilter(null, null, "Product 1", null, null, null), each -> false);
        found(
                world,
                shop,
                new OrderFilter(null, null, null, null, day, null),
                each -> !each.date().isBefore(day));
        found(
                world,
                shop,
                new OrderFilter(null, null, null, null, null, day),
                each -> each.date().isBefore(day));
        found(
                world,
                shop,
                one.from(day).product("product 2").build(),
                each -> each.customer().equals(customer)
                        && each.state() == OrderState.PAID
                        && sells(each, "product 2")
                        && !each.date().isBefore(day));
        assertThatThrownBy(() -> new OrderFilter(null, null, "x".repeat(101), null, null, null))
                .isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> new OrderFilter(null, null, null, "x".repeat(101), null, null))
                .isInstanceOf(InvalidInputException.class);
    }

    private static boolean sells(Order order, String product) {
        return order.lines().stream().anyMatch(each -> product.equals(each.product()));
    }

    private static void found(World world, OrderFixtures shop, OrderFilter filter, Predicate<Order> meant) {
        List<Order> expected =
                shop.seen(Visibility.everything()).stream().filter(meant).toList();
        ListQuery<OrderFilter, OrderSort> query = filter.newest(2);
        assertThat(Pages.allByToken(after -> world.root().trade().orders(query.after(after))))
                .as("%s", filter)
                .isEqualTo(ordered(Shown.in(world), expected, OrderSort.DATE, Direction.DESCENDING));
        assertThat(world.root().trade().countOrders(filter)).isEqualTo(expected.size());
    }

    /** As it was fed, for every user who sees its customer. For all others it does not exist. */
    @Test
    default void showsAnOrderToWhoSeesItsCustomer() {
        World world = World.on(store());
        OrderFixtures shop = OrderFixtures.in(world);
        shop.feed();
        for (OrderDraft each : shop.drafts()) {
            assertThat(world.root().trade().order(each.externalId())).isEqualTo(OrderFixtures.expected(each));
        }
        String lins = shop.drafts().get(0).externalId();
        assertThat(world.lin().trade().order("\u3000" + lins + " ").externalId())
                .isEqualTo(lins);
        assertThat(world.boss().trade().order(lins).externalId()).isEqualTo(lins);
        World next = World.on(store(), "next-" + UUID.randomUUID(), 2);
        for (CrmSession who : List.of(world.mei(), world.ada(), world.uma(), next.root())) {
            assertThatThrownBy(() -> who.trade().order(lins)).isInstanceOf(NotFoundException.class);
        }
        String given = shop.drafts().get(4).externalId();
        for (CrmSession who : List.of(world.lin(), world.sol(), world.boss(), world.uma())) {
            assertThat(who.trade().order(given).externalId()).isEqualTo(given);
        }
    }

    /** Quantity × price × (1 − discount), exact until the total is rounded once, half up, to the currency. */
    @Test
    default void roundsTheTotalOfAnOrderOnce() {
        World world = World.on(store());
        CustomerId customer = world.aCustomer().id();
        assertThat(total(world, customer, "EUR", OrderLineDraft.of("a", "3", "2.50")))
                .isEqualTo("7.50 EUR");
        assertThat(total(world, customer, "EUR", OrderLineDraft.of("a", "1", "0.005")))
                .isEqualTo("0.01 EUR");
        assertThat(total(
                        world,
                        customer,
                        "EUR",
                        OrderLineDraft.of("a", "1", "0.005"),
                        OrderLineDraft.of("b", "1", "0.005"),
                        OrderLineDraft.of("a", "1", "0.005")))
                .as("0.015, and not three times 0.01")
                .isEqualTo("0.02 EUR");
        assertThat(total(world, customer, "EUR", OrderLineDraft.of("a", "12", "9.8", "0.15")))
                .isEqualTo("99.96 EUR");
        assertThat(total(world, customer, "JPY", OrderLineDraft.of("a", "0.5", "101")))
                .isEqualTo("51 JPY");
        assertThat(total(world, customer, "KWD", OrderLineDraft.of("a", "0.3333", "1.000001", "0.9999")))
                .isEqualTo("0.000 KWD");
        assertThat(total(world, customer, "EUR", OrderLineDraft.of("a", "7", "3", "1")))
                .isEqualTo("0.00 EUR");
        assertThat(total(world, customer, "EUR")).isEqualTo("0.00 EUR");
        assertThat(total(world, customer, "EUR", OrderLineDraft.of("a", "999999999999.9999", "999.999999")))
                .isEqualTo("999999998999999.90 EUR");
    }

    private static String total(World world, CustomerId customer, String currency, OrderLineDraft... lines) {
        OrderDraft named = world.anOrder(customer, world.today());
        world.feed(new OrderDraft(
                named.externalId(), customer, named.date(), Currency.getInstance(currency), List.of(lines)));
        Money total = world.lin().trade().order(named.externalId()).total();
        assertThat(world.lin()
                        .trade()
                        .orders(OrderFilter.of(customer).newest(500))
                        .items())
                .filteredOn(each -> each.externalId().equals(named.externalId()))
                .extracting(OrderSummary::total)
                .containsExactly(total);
        return total.toString();
    }
}
