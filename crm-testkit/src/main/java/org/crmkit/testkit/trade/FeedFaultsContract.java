package org.crmkit.testkit.trade;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.crmkit.customer.CustomerId;
import org.crmkit.testkit.support.Names;
import org.crmkit.testkit.world.Contract;
import org.crmkit.testkit.world.World;
import org.crmkit.trade.feed.FeedResult;
import org.crmkit.trade.feed.OrderStatusUpdate;
import org.crmkit.trade.order.Order;
import org.crmkit.trade.order.OrderDraft;
import org.crmkit.trade.order.OrderFilter;
import org.crmkit.trade.order.OrderLineDraft;
import org.crmkit.trade.order.OrderState;
import org.crmkit.trade.product.PriceDraft;
import org.crmkit.trade.product.ProductDraft;
import org.crmkit.trade.stock.StockDraft;
import org.junit.jupiter.api.Test;

/** Invalid items in a feed: every violation of each is reported with its path, and the other items are accepted. */
public interface FeedFaultsContract extends Contract {

    private static List<List<String>> faults(FeedResult report) {
        return report.rejections().stream()
                .map(each -> each.violations().stream()
                        .map(fault -> fault.path() + " " + fault.code())
                        .toList())
                .toList();
    }

    /** For an order with several violations, all of them are reported, line by line. */
    @Test
    @SuppressWarnings("NullAway") // a host without compiler checks passes null where a value is required
    default void namesEveryFaultOfAnOrder() {
        World world = World.on(store());
        OrderLineDraft bad = new OrderLineDraft(
                "", new BigDecimal("-1"), "x".repeat(51), new BigDecimal("0.1234567"), new BigDecimal("1.5"));
        OrderLineDraft empty = new OrderLineDraft(null, (String) null, null, null, null);
        OrderDraft worst = new OrderDraft(
                " ",
                null,
                null,
                Names.longest(501),
                Names.longest(101),
                null,
                (String) null,
                Arrays.asList(bad, null, empty),
                null);
        OrderDraft good = world.anOrder(world.aCustomer().id(), world.today());
        FeedResult report = world.admin().tradeFeed().orders(Stream.of(good, worst, null, good));
        assertThat(report.inserted() + report.unchanged()).isEqualTo(2);
        assertThat(report.rejections()).extracting(each -> each.index()).containsExactly(1L, 2L);
        assertThat(report.rejections()).extracting(each -> each.externalId()).containsExactly("", "");
        assertThat(faults(report))
                .containsExactly(
                        List.of(
                                "currency required",
                                "customer required",
                                "date required",
                                "deliveryAddress too-long",
                                "externalId required",
                                "lines[0].discount too-large",
                                "lines[0].price digits",
                                "lines[0].product required",
                                "lines[0].unit too-long",
                                "lines[1] required",
                                "lines[2].discount required",
                                "lines[2].price required",
                                "lines[2].product required",
                                "lines[2].quantity required",
                                "returnedOrder too-long",
                                "state required"),
                        List.of("orders required"));
        assertThat(world.root().trade().countOrders(OrderFilter.ALL)).isEqualTo(1);
    }

    /** A customer who does not exist is reported with the other violations of the order. */
    @Test
    default void namesTheUnknownCustomerWithEveryOtherFault() {
        World world = World.on(store());
        CustomerId unknown = new CustomerId(UUID.randomUUID());
        OrderDraft known =
                world.anOrder(world.aCustomer().id(), world.today(), OrderLineDraft.of("chair", "two", "10"));
        OrderDraft both = world.anOrder(unknown, world.today(), OrderLineDraft.of("chair", "two", "10"));
        OrderDraft customer = world.anOrder(unknown, world.today());
        assertThat(faults(world.feed(known, both, customer)))
                .containsExactly(
                        List.of("lines[0].quantity malformed"),
                        List.of("customer not-found", "lines[0].quantity malformed"),
                        List.of("customer not-found"));
        assertThat(world.root().trade().countOrders(OrderFilter.ALL)).isZero();
    }

    /**
     * Violations that appear only in the merged data: days out of range, too many lines, a total that is too large for money.
     */
    @Test
    default void namesWhatCannotBeKeptOfAnOrder() {
        World world = World.on(store());
        var customer = world.aCustomer().id();
        OrderLineDraft line = OrderLineDraft.of("chair", "1", "1");
        OrderDraft crowded = world.anOrder(
                customer,
                world.today(),
                Collections.nCopies(Order.LINES_MAX + 1, line).toArray(OrderLineDraft[]::new));
        OrderDraft full = world.anOrder(
                customer,
                world.today(),
                Collections.nCopies(Order.LINES_MAX, line).toArray(OrderLineDraft[]::new));
        OrderLineDraft dear = OrderLineDraft.of("chair", "999999999999", "999999999999");
        FeedResult report = world.feed(
                world.anOrder(customer, LocalDate.of(1899, 12, 31)),
                crowded,
                world.anOrder(customer, world.today(), dear),
                full);
        assertThat(faults(report))
                .containsExactly(
                        List.of("date out-of-range"), List.of("lines too-many"), List.of("lines too-many-digits"));
        assertThat(report.inserted()).isEqualTo(1);
        assertThat(world.lin().trade().order(full.externalId())).isEqualTo(OrderFixtures.expected(full));
    }

    /** The same for products, stock and status updates. A limit is valid up to the last code point and not beyond. */
    @Test
    @SuppressWarnings("NullAway") // as above
    default void namesEveryFaultOfProductsStockAndNotices() {
        World world = World.on(store());
        FeedResult products = world.admin()
                .tradeFeed()
                .products(Stream.of(
                        new ProductDraft(
                                null,
                                null,
                                Names.longest(101),
                                Names.longest(101),
                                Names.longest(51),
                                null,
                                Names.longest(1001),
                                null),
                        new ProductDraft("\uD83D", "x", null),
                        null,
                        new ProductDraft(
                                Names.longest(100),
                                Names.longest(200),
                                Names.longest(100),
                                Names.longest(100),
                                Names.longest(50),
                                PriceDraft.of("999999999999999.999999", "EUR"),
                                Names.longest(1000),
                                null),
                        new ProductDraft(
                                "early", "x", null, null, null, null, null, Instant.parse("1800-01-01T00:00:00Z"))));
        assertThat(products.inserted()).isEqualTo(1);
        assertThat(faults(products))
                .containsExactly(
                        List.of(
                                "batch too-long",
                                "externalId required",
                                "memo too-long",
                                "name required",
                                "type too-long",
                                "unit too-long"),
                        List.of("externalId invalid-characters"),
                        List.of("products required"),
                        List.of("sentAt out-of-range"));
        FeedResult stock = world.admin()
                .tradeFeed()
                .stock(Stream.of(
                        new StockDraft(
                                "",
                                "",
                                Names.longest(101),
                                (String) null,
                                Names.longest(51),
                                Names.longest(1001),
                                null),
                        new StockDraft("p", "Main", new BigDecimal("0.00001")),
                        new StockDraft("p", "Main", new BigDecimal("1E+12")),
                        new StockDraft("p", Names.longest(100), new BigDecimal("-999999999999.9999"))));
        assertThat(stock.inserted()).isEqualTo(1);
        assertThat(faults(stock))
                .containsExactly(
                        List.of(
                                "location too-long",
                                "memo too-long",
                                "product required",
                                "quantity required",
                                "unit too-long",
                                "warehouse required"),
                        List.of("quantity digits"),
                        List.of("quantity digits"));
        FeedResult notices = world.admin()
                .tradeFeed()
                .statusUpdates(Stream.of(
                        new OrderStatusUpdate("", null, null), new OrderStatusUpdate("1", OrderState.PAID, null)));
        assertThat(faults(notices)).containsExactly(List.of("externalId required", "state required"));
        assertThat(notices.inserted()).isEqualTo(1);
    }
}
