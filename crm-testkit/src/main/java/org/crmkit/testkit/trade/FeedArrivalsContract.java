package org.crmkit.testkit.trade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.crmkit.customer.CustomerId;
import org.crmkit.testkit.support.Names;
import org.crmkit.testkit.support.TenantState;
import org.crmkit.testkit.world.Contract;
import org.crmkit.testkit.world.World;
import org.crmkit.trade.feed.FeedResult;
import org.crmkit.trade.feed.OrderStatusUpdate;
import org.crmkit.trade.feed.TradeFeed;
import org.crmkit.trade.order.Order;
import org.crmkit.trade.order.OrderDraft;
import org.crmkit.trade.order.OrderDraftBuilder;
import org.crmkit.trade.order.OrderFilter;
import org.crmkit.trade.order.OrderState;
import org.crmkit.trade.product.ProductDraft;
import org.crmkit.trade.product.ProductFilter;
import org.crmkit.trade.stock.StockDraft;
import org.crmkit.trade.stock.StockFilter;
import org.junit.jupiter.api.Test;

/**
 * The result of messages in any order of arrival: before the data that they refer to, late, twice, or several at once.
 */
public interface FeedArrivalsContract extends Contract {

    private static OrderDraft at(OrderDraft draft, Instant sentAt, OrderState state, String address) {
        return OrderDraftBuilder.builder(draft)
                .sentAt(sentAt)
                .state(state)
                .deliveryAddress(address)
                .build();
    }

    /** Lines refer to products by their external ids. */
    @Test
    default void takesLinesBeforeTheirProducts() {
        World world = World.on(store());
        CustomerId customer = world.aCustomer().id();
        world.feed(OrderFixtures.order("1", customer, "late"));
        assertThat(world.lin().trade().countProducts(ProductFilter.ALL)).isZero();
        StockDraft stock = new StockDraft("late", "Main", BigDecimal.ONE);
        assertThat(OrderFixtures.counts(world.admin().tradeFeed().stock(Stream.of(stock))))
                .isEqualTo("1 0 0 0");
        world.admin().tradeFeed().products(Stream.of(new ProductDraft("late", "Late", null)));
        assertThat(world.lin().trade().order("1").lines().get(0).product()).isEqualTo("late");
        assertThat(world.lin().trade().countProducts(ProductFilter.ALL)).isEqualTo(1);
    }

    /** An order of which only the state is known is visible to nobody. */
    @Test
    default void keepsWordOfAnOrderUntilTheOrderComes() {
        World world = World.on(store());
        CustomerId customer = world.aCustomer().id();
        OrderStatusUpdate cancelled = OrderStatusUpdate.cancelled("1");
        assertThat(OrderFixtures.counts(world.admin().tradeFeed().statusUpdates(Stream.of(cancelled, cancelled))))
                .isEqualTo("1 0 1 0");
        assertThat(world.root().trade().countOrders(OrderFilter.ALL)).isZero();
        assertThatThrownBy(() -> world.root().trade().order("1"))
                .isInstanceOf(org.crmkit.kernel.error.NotFoundException.class);
        assertThat(OrderFixtures.counts(world.feed(
                        OrderFixtures.order("1", customer, "chair"), OrderFixtures.order("2", customer, "chair"))))
                .isEqualTo("1 1 0 0");
        assertThat(world.lin().trade().order("1").state()).isEqualTo(OrderState.CANCELLED);
        assertThat(OrderFixtures.counts(world.admin()
                        .tradeFeed()
                        .statusUpdates(Stream.of(cancelled, new OrderStatusUpdate("2", OrderState.PAID, null)))))
                .isEqualTo("0 1 1 0");
        assertThat(world.lin().trade().order("2").state()).isEqualTo(OrderState.PAID);
        assertThat(world.lin().trade().countOrders(OrderFilter.of(customer))).isEqualTo(2);
    }

    /** A later message supplies the content of the order. The state only moves forward. */
    @Test
    default void goesByTheOrderOfArrivalWhereNobodySaysWhenTheyWereSent() {
        World world = World.on(store());
        OrderDraft draft = OrderFixtures.order("1", world.aCustomer().id(), "chair");
        world.feed(OrderDraftBuilder.builder(draft)
                .deliveryAddress("Old street")
                .state(OrderState.SHIPPED)
                .build());
        world.feed(
                OrderDraftBuilder.builder(draft).deliveryAddress("New street").build());
        Order found = world.lin().trade().order("1");
        assertThat(found.deliveryAddress()).isEqualTo("New street");
        assertThat(found.state()).isEqualTo(OrderState.SHIPPED);
        assertThat(OrderFixtures.counts(world.admin()
                        .tradeFeed()
                        .statusUpdates(Stream.of(new OrderStatusUpdate("1", OrderState.PLACED, null)))))
                .isEqualTo("0 0 1 0");
        world.admin()
                .tradeFeed()
                .products(Stream.of(new ProductDraft("p", "Old", null), new ProductDraft("p", "New", null)));
        assertThat(OrderFixtures.products(world))
                .extracting(each -> each.name())
                .containsExactly("New");
    }

    /** Five messages about one order, in all 120 orders of arrival, one by one and in one batch. */
    @Test
    default void endsTheSameInEveryOrderOfArrivalWhereTheySayWhenTheyWereSent() {
        World world = World.on(store());
        CustomerId customer = world.aCustomer().id();
        int number = 0;
        for (List<Integer> order : permutations(List.of(0, 1, 2, 3, 4))) {
            String externalId = "permutation " + number++;
            int batch = number % 2 == 0 ? 1 : 1000;
            for (int message : order) {
                send(
                        world.admin().tradeFeed().batchSize(batch),
                        OrderFixtures.order(externalId, customer, "chair"),
                        message);
            }
            Order found = world.lin().trade().order(externalId);
            assertThat(found.state()).as("%s", order).isEqualTo(OrderState.PLACED);
            assertThat(found.deliveryAddress()).as("%s", order).isEqualTo("Third street");
        }
    }

    /** Sent at intervals of one hour. The last message says that the order is placed after all. */
    private static void send(TradeFeed feed, OrderDraft draft, int message) {
        Instant sentAt = World.BEGINNING.plusSeconds(3600L * message);
        switch (message) {
            case 0 -> feed.orders(Stream.of(at(draft, sentAt, OrderState.PAID, "First street")));
            case 1 ->
                feed.statusUpdates(Stream.of(new OrderStatusUpdate(draft.externalId(), OrderState.CANCELLED, sentAt)));
            case 2 -> feed.orders(Stream.of(at(draft, sentAt, OrderState.SHIPPED, "Second street")));
            case 3 -> feed.orders(Stream.of(at(draft, sentAt, OrderState.SHIPPED, "Third street")));
            default ->
                feed.statusUpdates(Stream.of(new OrderStatusUpdate(draft.externalId(), OrderState.PLACED, sentAt)));
        }
    }

    /** A message without an instant counts at its arrival: the content each time, the state once. */
    @Test
    default void endsTheSameWhenDatedAndUndatedMessagesAreFedAgain() {
        World world = World.on(store());
        CustomerId customer = world.aCustomer().id();
        int number = 0;
        for (List<Integer> order : permutations(List.of(0, 1, 2, 3))) {
            OrderDraft draft = OrderFixtures.order("mix " + number++, customer, "chair");
            TradeFeed feed = world.admin().tradeFeed().batchSize(number % 2 == 0 ? 1 : 1000);
            order.forEach(message -> mix(feed, draft, message));
            Order end = world.lin().trade().order(draft.externalId());
            boolean undatedLast = order.indexOf(1) > order.indexOf(2);
            assertThat(end.deliveryAddress()).as("%s", order).isEqualTo(undatedLast ? "Second street" : "Third street");
            assertThat(end.state())
                    .as("%s: only shipped and paid, which count once, came after it was placed", order)
                    .isNotEqualTo(OrderState.CANCELLED);
            order.forEach(message -> mix(feed, draft, message));
            assertThat(world.lin().trade().order(draft.externalId()))
                    .as("%s", order)
                    .isEqualTo(end);
        }
    }

    /** Two messages with an instant, one without, and a status update without one. */
    private static void mix(TradeFeed feed, OrderDraft draft, int message) {
        Instant sentAt = World.BEGINNING.plusSeconds(message);
        switch (message) {
            case 0 -> feed.orders(Stream.of(at(draft, sentAt, OrderState.CANCELLED, "First street")));
            case 1 ->
                feed.orders(Stream.of(OrderDraftBuilder.builder(draft)
                        .state(OrderState.SHIPPED)
                        .deliveryAddress("Second street")
                        .build()));
            case 2 -> feed.orders(Stream.of(at(draft, sentAt, OrderState.PLACED, "Third street")));
            default -> feed.statusUpdates(Stream.of(new OrderStatusUpdate(draft.externalId(), OrderState.PAID, null)));
        }
    }

    private static List<List<Integer>> permutations(List<Integer> items) {
        if (items.isEmpty()) {
            return List.of(List.of());
        }
        List<List<Integer>> all = new ArrayList<>();
        for (Integer first : items) {
            List<Integer> rest =
                    items.stream().filter(each -> !each.equals(first)).toList();
            permutations(rest)
                    .forEach(tail -> all.add(
                            Stream.concat(Stream.of(first), tail.stream()).toList()));
        }
        return all;
    }

    /** Several messages about one record are merged before anything is written, and each is counted. */
    @Test
    default void mergesSeveralMessagesAboutOneThingInABatch() {
        World world = World.on(store());
        CustomerId customer = world.aCustomer().id();
        OrderDraft draft = OrderFixtures.order("1", customer, "chair");
        Instant sent = World.BEGINNING;
        List<OrderDraft> messages = List.of(
                at(draft, sent.plusSeconds(2), OrderState.SHIPPED, "b"),
                at(draft, sent.plusSeconds(1), OrderState.PLACED, "a"),
                at(draft, sent.plusSeconds(3), OrderState.PAID, "c"),
                at(draft, sent.plusSeconds(3), OrderState.PAID, "c"));
        assertThat(OrderFixtures.counts(world.admin().tradeFeed().orders(messages.stream())))
                .isEqualTo("1 1 2 0");
        assertThat(world.lin().trade().order("1").deliveryAddress()).isEqualTo("c");
        TenantState.unchangedBy(
                world,
                () -> assertThat(OrderFixtures.counts(world.admin().tradeFeed().orders(messages.stream())))
                        .isEqualTo("0 0 4 0"));
        StockDraft stock = new StockDraft("p", "Main", BigDecimal.ONE);
        StockDraft older = new StockDraft("p", "Main", null, BigDecimal.TEN, null, null, sent);
        StockDraft newer = new StockDraft("p", "Main", null, BigDecimal.ZERO, null, null, sent.plusNanos(1000));
        assertThat(OrderFixtures.counts(world.admin().tradeFeed().stock(Stream.of(stock, newer, older))))
                .isEqualTo("1 1 1 0");
        assertThat(world.lin().trade().stock(StockFilter.ALL.byProduct(5)).items())
                .extracting(each -> each.quantity())
                .containsExactly(BigDecimal.ZERO);
    }

    /**
     * Text that stores handle wrongly: emoji, rare Han, case and width in names and external ids. Each one is a record of its
     * own.
     */
    @Test
    default void keepsEveryNameApartAndAsItIs() {
        World world = World.on(store());
        FeedResult products = world.admin()
                .tradeFeed()
                .products(Names.NASTY.stream()
                        .map(each -> new ProductDraft(each, each, each, each, "kg", null, each, null)));
        FeedResult stock = world.admin()
                .tradeFeed()
                .stock(Names.NASTY.stream()
                        .map(each -> new StockDraft("p", each, each, BigDecimal.ONE, null, each, null)));
        assertThat(OrderFixtures.counts(products)).isEqualTo(Names.NASTY.size() + " 0 0 0");
        assertThat(OrderFixtures.counts(stock)).isEqualTo(Names.NASTY.size() + " 0 0 0");
        assertThat(OrderFixtures.products(world))
                .extracting(each -> each.externalId())
                .hasSameElementsAs(Names.NASTY);
        for (String each : Names.NASTY) {
            ProductFilter filter = new ProductFilter(null, each, each, each);
            assertThat(world.lin().trade().countProducts(filter)).as(each).isEqualTo(1);
            assertThat(world.lin().trade().countStock(new StockFilter("p", each)))
                    .as(each)
                    .isEqualTo(1);
        }
    }
}
