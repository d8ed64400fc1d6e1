package org.crmkit.testkit.trade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.ZoneOffset;
import java.util.List;
import org.crmkit.kernel.value.Money;
import org.crmkit.reporting.customer.Contribution;
import org.crmkit.reporting.customer.ContributionQuery;
import org.crmkit.reporting.period.ReportPeriod;
import org.crmkit.testkit.support.Names;
import org.crmkit.testkit.support.TenantState;
import org.crmkit.testkit.world.Contract;
import org.crmkit.testkit.world.World;
import org.crmkit.trade.feed.FeedResult;
import org.crmkit.trade.order.Order;
import org.crmkit.trade.order.OrderDraft;
import org.crmkit.trade.order.OrderFilter;
import org.crmkit.trade.order.OrderFilterBuilder;
import org.crmkit.trade.order.OrderLine;
import org.crmkit.trade.order.OrderLineDraft;
import org.crmkit.trade.order.OrderLineDraftBuilder;
import org.crmkit.trade.order.OrderSummary;
import org.junit.jupiter.api.Test;

/** Returns and credit notes: lines of negative quantity, lines without a product, and orders that name the order they return. */
public interface ReturnsContract extends Contract {

    private static Contribution contribution(World world) {
        return world.eve()
                .reports()
                .customers()
                .contribution(ContributionQuery.highest(
                        ReportPeriod.years(2027, 2027, ZoneOffset.UTC), OrderFixtures.EUR, 10));
    }

    private static List<String> returnsOf(World world, String externalId) {
        OrderFilter filter =
                OrderFilterBuilder.builder().returnedOrder(externalId).build();
        List<String> found = world.lin().trade().orders(filter.newest(10)).items().stream()
                .map(OrderSummary::externalId)
                .toList();
        assertThat(world.lin().trade().countOrders(filter)).isEqualTo(found.size());
        return found;
    }

    private static List<String> faults(FeedResult result) {
        return result.rejections().stream()
                .flatMap(each -> each.violations().stream()
                        .map(fault -> each.index() + " " + fault.path() + " " + fault.code() + " " + fault.facts()))
                .toList();
    }

    /** Of ten pieces nine come back. What is left is worth one piece. */
    @Test
    default void takesAReturnAndLeavesTheRest() {
        World world = World.on(store());
        var customer = world.aCustomer();
        OrderDraft ordered = world.anOrder(customer.id(), world.today(), OrderLineDraft.of("beans", "10", "25.50"));
        OrderDraft returned = world.anOrder(customer.id(), world.today(), OrderLineDraft.of("beans", "-9", "25.50"))
                .returning(ordered.externalId());

        assertThat(OrderFixtures.counts(world.feed(ordered, returned))).isEqualTo("2 0 0 0");

        Order found = world.lin().trade().order(returned.externalId());
        assertThat(found).isEqualTo(OrderFixtures.expected(returned));
        assertThat(found.returnedOrder()).isEqualTo(ordered.externalId());
        assertThat(world.lin()
                        .trade()
                        .orders(OrderFilter.of(customer.id()).newest(9))
                        .items())
                .extracting(OrderSummary::externalId, OrderSummary::returnedOrder)
                .containsExactlyInAnyOrder(
                        tuple(ordered.externalId(), null), tuple(returned.externalId(), ordered.externalId()));
        assertThat(found.total()).isEqualTo(Money.of("-229.50", "EUR"));
        assertThat(returnsOf(world, ordered.externalId())).containsExactly(returned.externalId());
        assertThat(returnsOf(world, returned.externalId())).isEmpty();
        assertThat(contribution(world).net()).isEqualTo(Money.of("25.50", "EUR"));
        assertThat(contribution(world).gross()).isEqualTo(Money.of("25.50", "EUR"));
    }

    /** The order may arrive after its return, or never; it may be named later, and another one may be named instead. */
    @Test
    default void takesAReturnBeforeItsOrder() {
        World world = World.on(store());
        var customer = world.aCustomer();
        OrderDraft ordered = world.anOrder(customer.id(), world.today(), OrderLineDraft.of("beans", "10", "25.50"));
        OrderDraft returned = world.anOrder(customer.id(), world.today(), OrderLineDraft.of("beans", "-9", "25.50"));

        assertThat(OrderFixtures.counts(world.feed(returned.returning(ordered.externalId()))))
                .isEqualTo("1 0 0 0");
        assertThat(world.root().trade().countOrders(OrderFilter.ALL)).isEqualTo(1);
        assertThat(OrderFixtures.counts(world.feed(ordered))).isEqualTo("1 0 0 0");
        assertThat(returnsOf(world, ordered.externalId())).containsExactly(returned.externalId());
        TenantState.unchangedBy(
                world,
                () -> assertThat(OrderFixtures.counts(
                                world.feed(ordered, returned.returning(" " + ordered.externalId() + "\n"))))
                        .isEqualTo("0 0 2 0"));
        assertThat(OrderFixtures.counts(world.feed(returned.returning("😀 never"))))
                .isEqualTo("0 1 0 0");
        assertThat(returnsOf(world, ordered.externalId())).isEmpty();
        assertThat(returnsOf(world, "😀 never")).containsExactly(returned.externalId());
        assertThat(OrderFixtures.counts(world.feed(returned.returning(returned.externalId()))))
                .as("it names itself, which says nothing")
                .isEqualTo("0 1 0 0");
        assertThat(OrderFixtures.counts(world.feed(returned))).isEqualTo("0 1 0 0");
        assertThat(world.lin().trade().order(returned.externalId())).isEqualTo(OrderFixtures.expected(returned));
        assertThat(contribution(world).net()).isEqualTo(Money.of("25.50", "EUR"));
    }

    /** Postage, a discount on the whole order, and a product that is in the order twice. */
    @Test
    default void takesLinesWithoutAProduct() {
        World world = World.on(store());
        var customer = world.aCustomer();
        OrderDraft draft = world.anOrder(
                customer.id(),
                world.today(),
                OrderLineDraft.of("beans", "2", "12.345678", "0.1"),
                OrderLineDraft.withoutProduct("Postage", "4.90"),
                OrderLineDraft.of("beans", "1", "12.345678"),
                OrderLineDraft.withoutProduct(Names.longest(OrderLine.LABEL_MAX), "-0.000001"),
                new OrderLineDraft(null, "包装 \uD842\uDFB7", "-3", "box", "0.25", "0.5"),
                OrderLineDraftBuilder.builder()
                        .product("cup")
                        .label("Cup with a print")
                        .quantity("-1")
                        .price("2")
                        .discount("0")
                        .build());

        assertThat(OrderFixtures.counts(world.feed(draft))).isEqualTo("1 0 0 0");

        Order found = world.lin().trade().order(draft.externalId());
        assertThat(found).isEqualTo(OrderFixtures.expected(draft));
        assertThat(found.lines())
                .extracting(OrderLine::product)
                .containsExactly("beans", null, "beans", null, null, "cup");
        assertThat(found.net())
                .isEqualByComparingTo(new BigDecimal("22.2222204")
                        .add(new BigDecimal("4.90"))
                        .add(new BigDecimal("12.345678"))
                        .subtract(new BigDecimal("0.000001"))
                        .subtract(new BigDecimal("0.375"))
                        .subtract(new BigDecimal("2")));
        assertThat(found.total()).isEqualTo(Money.of("37.09", "EUR"));
        assertThat(world.lin().trade().orders(OrderFilter.ALL.newest(2)).items())
                .singleElement()
                .satisfies(each -> {
                    assertThat(each.total()).isEqualTo(found.total());
                    assertThat(each.lines()).isEqualTo(6);
                });
        OrderFilterBuilder filter = OrderFilterBuilder.builder();
        assertThat(world.lin().trade().countOrders(filter.product("beans").build()))
                .isEqualTo(1);
        assertThat(world.lin().trade().countOrders(filter.product("Postage").build()))
                .isZero();
        TenantState.unchangedBy(
                world, () -> assertThat(OrderFixtures.counts(world.feed(draft))).isEqualTo("0 0 1 0"));
    }

    /** A return comes to the same as what it returns: half a cent is rounded away from zero in both directions. */
    @Test
    default void roundsAReturnAsTheOrder() {
        World world = World.on(store());
        var customer = world.aCustomer();
        OrderDraft ordered = world.anOrder(customer.id(), world.today(), OrderLineDraft.of("screw", "1", "0.005"));
        OrderDraft returned = world.anOrder(customer.id(), world.today(), OrderLineDraft.of("screw", "-1", "0.005"));
        OrderDraft most = world.anOrder(
                customer.id(),
                world.today().minusYears(1),
                OrderLineDraft.of("ship", "-999", "999999999999"),
                OrderLineDraft.withoutProduct("Discount", "-999999999999.999999"));
        world.feed(ordered, returned, most);

        assertThat(world.lin().trade().order(ordered.externalId()).total()).isEqualTo(Money.of("0.01", "EUR"));
        assertThat(world.lin().trade().order(returned.externalId()).total()).isEqualTo(Money.of("-0.01", "EUR"));
        assertThat(world.lin().trade().order(most.externalId())).isEqualTo(OrderFixtures.expected(most));
        assertThat(contribution(world).net()).isEqualTo(Money.of("0.00", "EUR"));
    }

    /** A line is for a product or has a label. The price of a product is not negative, which would hide a return. */
    @Test
    default void rejectsLinesForNothingAndNegativePricesOfProducts() {
        World world = World.on(store());
        var customer = world.aCustomer();
        OrderDraft bad = world.anOrder(
                        customer.id(),
                        world.today(),
                        OrderLineDraft.of("beans", "-9", "-25.50"),
                        OrderLineDraft.withoutProduct("\u200B", "5"),
                        OrderLineDraft.withoutProduct(Names.longest(OrderLine.LABEL_MAX + 1), "5"),
                        OrderLineDraft.withoutProduct("Postage", "five"),
                        new OrderLineDraft(null, null, "0.00001", null, "-1", "2"),
                        OrderLineDraft.withoutProduct("Line\nend", "-0.0000001"))
                .returning(Names.longest(101));
        OrderDraft tooMuch = world.anOrder(
                customer.id(),
                world.today(),
                OrderLineDraft.of("ship", "1000", "999999999999"),
                OrderLineDraft.of("ship", "1000", "999999999999"),
                OrderLineDraft.of("ship", "-1000", "999999999999", "1"));
        OrderDraft good = world.anOrder(customer.id(), world.today(), OrderLineDraft.withoutProduct("Credit", "-5"));

        FeedResult result = world.feed(bad, tooMuch, good);

        assertThat(faults(result))
                .containsExactly(
                        "0 lines[0].price too-small [0]",
                        "0 lines[1].product required [100]",
                        "0 lines[2].label too-long [200]",
                        "0 lines[3].price malformed [1299.90]",
                        "0 lines[4].discount too-large [1]",
                        "0 lines[4].product required [100]",
                        "0 lines[4].quantity digits [12, 4]",
                        "0 lines[5].label invalid-characters [200]",
                        "0 lines[5].price digits [12, 6]",
                        "0 returnedOrder too-long [100]",
                        "1 lines too-many-digits [15]");
        assertThat(result.inserted()).isEqualTo(1);
        assertThat(world.lin().trade().order(good.externalId()).total()).isEqualTo(Money.of("-5.00", "EUR"));
    }
}
