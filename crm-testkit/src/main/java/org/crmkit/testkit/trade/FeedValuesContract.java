package org.crmkit.testkit.trade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.crmkit.customer.CustomerId;
import org.crmkit.kernel.value.Money;
import org.crmkit.reporting.customer.Contribution;
import org.crmkit.reporting.customer.ContributionQuery;
import org.crmkit.reporting.period.ReportPeriod;
import org.crmkit.testkit.world.Contract;
import org.crmkit.testkit.world.World;
import org.crmkit.trade.feed.FeedListener;
import org.crmkit.trade.feed.FeedResult;
import org.crmkit.trade.feed.OrderStatusUpdate;
import org.crmkit.trade.order.OrderDraft;
import org.crmkit.trade.order.OrderDraftBuilder;
import org.crmkit.trade.order.OrderFilter;
import org.crmkit.trade.order.OrderLineDraft;
import org.crmkit.trade.order.OrderState;
import org.crmkit.trade.product.PriceDraft;
import org.crmkit.trade.product.Product;
import org.crmkit.trade.product.ProductDraft;
import org.crmkit.trade.product.ProductFilter;
import org.crmkit.trade.product.UnitPrice;
import org.crmkit.trade.stock.StockDraft;
import org.crmkit.trade.stock.StockFilter;
import org.crmkit.trade.stock.StockLevel;
import org.junit.jupiter.api.Test;

/** An invalid value in a feed rejects its item, but never ends the stream. Prices are more precise than money. */
public interface FeedValuesContract extends Contract {

    private static ProductDraft product(String externalId, PriceDraft price) {
        return new ProductDraft(externalId, "Product " + externalId, null, null, null, price, null, null);
    }

    private static List<Product> products(World world) {
        return world.lin().trade().products(ProductFilter.ALL.byName(500)).items();
    }

    private static List<String> rejections(FeedResult report) {
        return report.rejections().stream()
                .flatMap(each -> each.violations().stream()
                        .map(fault -> each.index() + " " + each.externalId() + " " + fault.path() + " " + fault.code()
                                + " " + fault.facts()))
                .toList();
    }

    /** A screw costs less than a cent. The price is read back unchanged. */
    @Test
    default void takesListPricesOfSixPlaces() {
        World world = World.on(store());
        List<String> prices = List.of("2.00", "0.0025", "1.00", "0.000001", "999999999999999.999999", "0");
        Stream<ProductDraft> fed = IntStream.range(0, prices.size())
                .mapToObj(each -> product("p" + each, PriceDraft.of(prices.get(each), "USD")));

        assertThat(OrderFixtures.counts(world.admin().tradeFeed().products(fed)))
                .isEqualTo("6 0 0 0");

        assertThat(products(world))
                .extracting(Product::price)
                .containsExactlyElementsOf(
                        prices.stream().map(each -> UnitPrice.of(each, "USD")).toList());
        Stream<ProductDraft> again = IntStream.range(0, prices.size())
                .mapToObj(each -> product("p" + each, PriceDraft.of(prices.get(each) + (each < 5 ? "" : ".0"), "USD")));
        assertThat(OrderFixtures.counts(world.admin().tradeFeed().products(again)))
                .as("the same prices, one written otherwise")
                .isEqualTo("0 0 6 0");
    }

    /** Invalid prices and currencies are rejected one by one with the reason. The other items are accepted. */
    @Test
    @SuppressWarnings("NullAway") // a host without compiler checks passes null where a value is required
    default void rejectsAPriceThatIsNoneAndTakesTheOthers() {
        World world = World.on(store());
        FeedResult report = world.admin()
                .tradeFeed()
                .products(Stream.of(
                        product("a", PriceDraft.of("2.00", "USD")),
                        product("b", PriceDraft.of("two", "XXQ")),
                        product("c", PriceDraft.of("", "")),
                        product("d", PriceDraft.of("-1", "usd")),
                        product("e", PriceDraft.of("0.0000001", "USD")),
                        product("f", PriceDraft.of("1E+2147483647", "USD")),
                        product("g", PriceDraft.of("1".repeat(100_000), "USD")),
                        product("h", PriceDraft.of("NaN", "USD")),
                        null,
                        product("i", PriceDraft.of(" 1.00 ", "USD"))));

        assertThat(rejections(report))
                .containsExactly(
                        "1 b price.amount malformed [1299.90]",
                        "1 b price.currency no-currency []",
                        "2 c price.amount required []",
                        "2 c price.currency required []",
                        "3 d price.amount too-small [0]",
                        "3 d price.currency no-currency []",
                        "4 e price.amount digits [15, 6]",
                        "5 f price.amount digits [15, 6]",
                        "6 g price.amount malformed [1299.90]",
                        "7 h price.amount malformed [1299.90]",
                        "8  products required []");
        assertThat(products(world)).extracting(Product::externalId).containsExactly("a", "i");
    }

    /** The same for the numbers of orders and stock, with the line. */
    @Test
    @SuppressWarnings("NullAway") // as above
    default void rejectsNumbersThatAreNoneInOrdersAndStock() {
        World world = World.on(store());
        CustomerId customer = world.aCustomer().id();
        OrderDraft good = world.anOrder(customer, world.today());
        OrderLineDraft line = OrderLineDraft.of("chair", "2", "10");
        OrderDraft bad = world.anOrder(
                customer, world.today(), line, line, line, OrderLineDraft.of("chair", "one", "1,50", "half"));
        OrderDraft foreign = OrderDraftBuilder.builder(world.anOrder(customer, world.today()))
                .currency("EURO")
                .build();

        FeedResult orders = world.feed(good, bad, foreign, world.anOrder(customer, world.today()));

        assertThat(rejections(orders))
                .containsExactly(
                        "1 " + bad.externalId() + " lines[3].discount malformed [1299.90]",
                        "1 " + bad.externalId() + " lines[3].price malformed [1299.90]",
                        "1 " + bad.externalId() + " lines[3].quantity malformed [1299.90]",
                        "2 " + foreign.externalId() + " currency no-currency []");
        assertThat(world.lin().trade().countOrders(OrderFilter.ALL)).isEqualTo(2);

        FeedResult stock = world.admin()
                .tradeFeed()
                .stock(Stream.of(
                        new StockDraft("p", "A", null, "3", null, null, null),
                        new StockDraft("p", "B", null, "many", null, null, null),
                        null,
                        new StockDraft("p", "C", null, "-0.5", null, null, null)));

        assertThat(rejections(stock)).containsExactly("1 p quantity malformed [1299.90]", "2  stock required []");
        assertThat(world.lin()
                        .trade()
                        .stock(new StockFilter("p", null).byProduct(500))
                        .items())
                .extracting(StockLevel::quantity)
                .containsExactlyInAnyOrder(new BigDecimal("3"), new BigDecimal("-0.5"));

        FeedResult notices = world.admin()
                .tradeFeed()
                .statusUpdates(Stream.of(
                        null,
                        new OrderStatusUpdate(good.externalId(), null, null),
                        new OrderStatusUpdate("n", OrderState.PAID, null)));

        assertThat(rejections(notices))
                .containsExactly("0  statusUpdates required []", "1 " + good.externalId() + " state required []");
        assertThat(notices.inserted()).isEqualTo(1);
    }

    /** A line of 0.0025 is rounded to zero. Two hundred of them are half a dollar, in the order and in the reports. */
    @Test
    default void sumsFinePricesExactlyAndRoundsOnce() {
        World world = World.on(store());
        CustomerId customer = world.aCustomer().id();
        OrderLineDraft fine = OrderLineDraft.of("screw", "1", "0.0025");
        OrderDraft whole = world.anOrder(customer, world.today(), OrderLineDraft.of("screw", "400", "0.0025"));
        OrderDraft one = world.anOrder(customer, world.today(), fine);
        List<OrderDraft> many = new ArrayList<>(List.of(whole, one));
        for (int each = 0; each < 3; each++) {
            many.add(world.anOrder(customer, world.today(), fine));
        }
        world.feed(many.toArray(OrderDraft[]::new));

        assertThat(world.lin().trade().order(whole.externalId()).total()).isEqualTo(Money.of("1.00", "EUR"));
        assertThat(world.lin().trade().order(one.externalId()).total()).isEqualTo(Money.of("0.00", "EUR"));
        assertThat(world.lin().trade().order(one.externalId()).net()).isEqualByComparingTo("0.0025");
        Contribution contribution = world.eve()
                .reports()
                .customers()
                .contribution(ContributionQuery.highest(
                        ReportPeriod.years(2027, 2027, ZoneOffset.UTC), Currency.getInstance("EUR"), 10));
        assertThat(contribution.net()).isEqualTo(Money.of("1.01", "EUR"));
    }

    /** An exception of the host's stream is passed on unchanged, after all items before it have been accepted. */
    @Test
    default void takesWhatAStreamGaveBeforeItBrokeOff() {
        World world = World.on(store());
        CustomerId customer = world.aCustomer().id();
        IllegalStateException dead = new IllegalStateException("the line is dead");
        List<FeedResult> told = new ArrayList<>();
        for (int size : List.of(2, 1000)) {
            Stream<OrderDraft> breaking = IntStream.range(0, 9).mapToObj(each -> {
                if (each == 5) {
                    throw dead;
                }
                return OrderFixtures.order(size + "-" + each, customer, "chair");
            });
            assertThatThrownBy(() -> world.admin()
                            .tradeFeed()
                            .batchSize(size)
                            .listener(progress(told))
                            .orders(breaking))
                    .isSameAs(dead);
            assertThat(told.get(told.size() - 1).inserted()).isEqualTo(5);
        }
        assertThat(world.lin().trade().countOrders(OrderFilter.ALL)).isEqualTo(10);
    }

    private static FeedListener progress(List<FeedResult> told) {
        return new FeedListener() {
            @Override
            public void progressed(FeedResult soFar) {
                told.add(soFar);
            }
        };
    }
}
