package org.crmkit.testkit.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.crmkit.CrmSession;
import org.crmkit.customer.Customer;
import org.crmkit.customer.CustomerDraft;
import org.crmkit.customer.profile.Profile;
import org.crmkit.customer.profile.ProfileBuilder;
import org.crmkit.dictionary.EntryDraft;
import org.crmkit.dictionary.EntryType;
import org.crmkit.kernel.error.InvalidInputException;
import org.crmkit.kernel.error.NotAllowedException;
import org.crmkit.kernel.value.Money;
import org.crmkit.kernel.value.Percent;
import org.crmkit.reporting.customer.CustomerDimension;
import org.crmkit.reporting.period.ReportPeriod;
import org.crmkit.reporting.sales.DimensionResult;
import org.crmkit.reporting.sales.LossReason;
import org.crmkit.reporting.sales.ProductDimension;
import org.crmkit.reporting.sales.ProductResult;
import org.crmkit.reporting.sales.SalesResult;
import org.crmkit.sales.Opportunity;
import org.crmkit.sales.OpportunityDraft;
import org.crmkit.sales.Prospect;
import org.crmkit.sales.WinOptions;
import org.crmkit.testkit.support.Years;
import org.crmkit.testkit.world.Contract;
import org.crmkit.testkit.world.World;
import org.crmkit.trade.order.OrderDraft;
import org.crmkit.trade.order.OrderDraftBuilder;
import org.crmkit.trade.order.OrderLineDraft;
import org.crmkit.trade.order.OrderState;
import org.crmkit.trade.product.ProductDraft;
import org.junit.jupiter.api.Test;

/** What was won and sold by a dimension of the customers or the products, what was lost for each reason, and results by unit. */
public interface ResultReportsContract extends Contract {

    private static ReportPeriod year() {
        return Years.of(2027).period();
    }

    private static Money euros(String amount) {
        return Money.of(amount, "EUR");
    }

    private static Customer customer(World world, CrmSession manager, String region) {
        Profile regular = Profile.ofLevel("regular");
        Profile profile = region.isEmpty()
                ? regular
                : ProfileBuilder.builder(regular).region(region).build();
        return manager.customers()
                .register(new CustomerDraft(world.draft().prospect().customerName(), profile));
    }

    private static OpportunityDraft draft(Customer customer) {
        return new OpportunityDraft("Deal", Prospect.named(customer.name()), Percent.of(50), "web", null, null, null);
    }

    private static void won(World world, CrmSession who, Customer customer, Money amount) {
        Opportunity ready = world.aFinishedPlan(who, draft(customer));
        who.sales().win(ready.id(), WinOptions.agreed(amount).useExisting(customer.number()));
    }

    private static void lost(World world, CrmSession who, String reason, Money amount) {
        OpportunityDraft draft =
                new OpportunityDraft("Deal", Prospect.named("Nobody"), Percent.of(50), "web", null, amount, null);
        who.sales().lose(world.anAssignedOpportunity(who, draft).id(), reason);
    }

    private static OrderDraft bought(World world, Customer customer, String day, OrderLineDraft... lines) {
        OrderDraft draft = world.anOrder(customer.id(), LocalDate.parse(day), lines);
        assertThat(world.feed(draft).rejections()).isEmpty();
        return draft;
    }

    private static OrderLineDraft worth(String amount) {
        return OrderLineDraft.of("chair", "1", amount);
    }

    private static List<String> rows(List<DimensionResult> results) {
        return results.stream()
                .map(each ->
                        each.value() + " " + each.name() + " " + each.won() + " " + each.values() + " " + each.net())
                .toList();
    }

    private static List<String> products(List<ProductResult> results) {
        return results.stream()
                .map(each -> each.value() + " " + each.name() + " " + each.net())
                .toList();
    }

    private static World regions(Contract contract) {
        World world = World.on(contract.store());
        for (String each : List.of("tundra", "taiga")) {
            world.admin().dictionary().add(EntryType.REGION, new EntryDraft(each, each, 1));
        }
        return world;
    }

    /** No rows, and neither zeros nor currencies that nobody has paid in. */
    @Test
    default void hasNoResultsWhereNothingWasWonAndSold() {
        World world = World.on(store());
        world.aCustomer();
        for (CustomerDimension by : CustomerDimension.values()) {
            assertThat(world.eve().reports().sales().byDimension(year(), by)).isEmpty();
        }
        for (ProductDimension by : ProductDimension.values()) {
            assertThat(world.eve().reports().sales().byProduct(year(), by)).isEmpty();
        }
        assertThat(world.eve().reports().sales().byUnit(Years.of(2027))).isEmpty();
        assertThat(world.eve().reports().sales().lossReasons(Years.of(2027))).isEmpty();
    }

    /** Won amounts by the day of closing and orders by their day, net of returns and without cancelled ones, rounded once. */
    @Test
    default void sumsWhatWasWonAndSoldByRegion() {
        World world = regions(this);
        Customer one = customer(world, world.lin(), "tundra");
        Customer other = customer(world, world.mei(), "tundra");
        Customer third = customer(world, world.sol(), "taiga");
        Customer fourth = customer(world, world.lin(), "");
        won(world, world.lin(), one, euros("100.00"));
        won(world, world.mei(), other, Money.of("700", "USD"));
        won(world, world.sol(), third, euros("9.99"));
        OrderDraft first = bought(world, one, "2027-01-01", worth("50.004"), worth("0.001"));
        bought(world, one, "2027-12-31", worth("0.004"));
        bought(world, one, "2028-01-01", worth("1000"));
        bought(world, one, "2026-12-31", worth("1000"));
        world.feed(OrderDraftBuilder.builder(world.anOrder(one.id(), LocalDate.parse("2027-05-05")))
                .state(OrderState.CANCELLED)
                .build());
        world.feed(world.anOrder(one.id(), LocalDate.parse("2027-03-03"), OrderLineDraft.of("chair", "-1", "20.004"))
                .returning(first.externalId()));
        bought(world, fourth, "2027-02-02", worth("5"));
        assertThat(rows(world.eve().reports().sales().byDimension(year(), CustomerDimension.REGION)))
                .containsExactly(
                        "tundra null 2 [100.00 EUR, 700.00 USD] [30.01 EUR]",
                        "null null 0 [] [5.00 EUR]",
                        "taiga null 1 [9.99 EUR] []");
        assertThat(rows(world.eve().reports().sales().byDimension(Years.of(2028).period(), CustomerDimension.REGION)))
                .containsExactly("tundra null 0 [] [1000.00 EUR]");
    }

    /** By manager and by unit with their names; by kind and ratings as in the composition. */
    @Test
    default void sumsWhatWasSoldByManagerUnitAndKind() {
        World world = World.on(store());
        Customer one = customer(world, world.lin(), "");
        Customer other = customer(world, world.mei(), "");
        Customer third = customer(world, world.sol(), "");
        bought(world, one, "2027-01-01", worth("10"));
        bought(world, other, "2027-01-01", worth("10"));
        bought(world, third, "2027-01-01", worth("30"));
        var reports = world.eve().reports().sales();
        assertThat(reports.byDimension(year(), CustomerDimension.MANAGER))
                .extracting(each -> each.name() + " " + each.net())
                .containsExactly("Name of sol [30.00 EUR]", "Name of lin [10.00 EUR]", "Name of mei [10.00 EUR]");
        assertThat(rows(reports.byDimension(year(), CustomerDimension.UNIT)))
                .containsExactly(world.south() + " South 0 [] [30.00 EUR]", world.north() + " North 0 [] [20.00 EUR]");
        assertThat(rows(reports.byDimension(year(), CustomerDimension.KIND)))
                .containsExactly("ENTERPRISE null 0 [] [50.00 EUR]");
        assertThat(rows(reports.byDimension(year(), CustomerDimension.LEVEL)))
                .containsExactly("regular null 0 [] [50.00 EUR]");
        for (CustomerDimension by : List.of(
                CustomerDimension.CREDIT,
                CustomerDimension.SATISFACTION,
                CustomerDimension.INDUSTRY,
                CustomerDimension.SOURCE,
                CustomerDimension.COMPANY_SIZE,
                CustomerDimension.POSTAL_CODE)) {
            assertThat(rows(reports.byDimension(year(), by))).containsExactly("null null 0 [] [50.00 EUR]");
        }
    }

    /** What was won with a customer out of sight counts in the row without a value: the region of the customer is not shown. */
    @Test
    default void showsNoDimensionOfCustomersOutOfSight() {
        World world = regions(this);
        Customer theirs = customer(world, world.sol(), "taiga");
        won(world, world.lin(), theirs, euros("10.00"));
        bought(world, theirs, "2027-01-01", worth("70"));
        assertThat(rows(world.boss().reports().sales().byDimension(year(), CustomerDimension.REGION)))
                .containsExactly("null null 1 [10.00 EUR] []");
        assertThat(rows(world.boss().reports().sales().byDimension(year(), CustomerDimension.MANAGER)))
                .containsExactly("null null 1 [10.00 EUR] []");
        assertThat(products(world.boss().reports().sales().byProduct(year(), ProductDimension.PRODUCT)))
                .isEmpty();
        assertThat(rows(world.uma().reports().sales().byDimension(year(), CustomerDimension.REGION)))
                .containsExactly("taiga null 0 [] [70.00 EUR]");
        assertThat(rows(world.eve().reports().sales().byDimension(year(), CustomerDimension.REGION)))
                .containsExactly("taiga null 1 [10.00 EUR] [70.00 EUR]");
    }

    /** Products by their names, also products that nobody has sent; lines without a product together. */
    @Test
    default void sumsWhatWasSoldByProductAndType() {
        World world = World.on(store());
        Customer one = customer(world, world.lin(), "");
        world.admin()
                .tradeFeed()
                .products(List.of(
                        product("p1", "Blue Mountain", "beans"),
                        product("p2", "House blend", "beans"),
                        product("p3", "Grinder", "machine"),
                        product("p4", "Voucher", null))
                        .stream());
        OrderDraft first = bought(
                world,
                one,
                "2027-01-01",
                OrderLineDraft.of("p1", "3", "10.005", "0.5"),
                OrderLineDraft.of("p1", "1", "1"),
                OrderLineDraft.of("p3", "1", "100"),
                OrderLineDraft.withoutProduct("Postage", "4.50"));
        bought(
                world,
                one,
                "2027-02-01",
                OrderLineDraft.of("p2", "1", "20"),
                OrderLineDraft.of("p4", "1", "8"),
                OrderLineDraft.of("unknown", "2", "3"));
        world.feed(world.anOrder(one.id(), LocalDate.parse("2027-03-01"), OrderLineDraft.of("p3", "-1", "100"))
                .returning(first.externalId()));
        assertThat(products(world.boss().reports().sales().byProduct(year(), ProductDimension.PRODUCT)))
                .containsExactly(
                        "p2 House blend [20.00 EUR]",
                        "p1 Blue Mountain [16.01 EUR]",
                        "p4 Voucher [8.00 EUR]",
                        "unknown null [6.00 EUR]",
                        "null null [4.50 EUR]",
                        "p3 Grinder [0.00 EUR]");
        assertThat(products(world.eve().reports().sales().byProduct(year(), ProductDimension.PRODUCT)))
                .as("executives do not read products")
                .startsWith("p2 null [20.00 EUR]", "p1 null [16.01 EUR]");
        assertThat(products(world.eve().reports().sales().byProduct(year(), ProductDimension.TYPE)))
                .containsExactly("beans null [36.01 EUR]", "null null [18.50 EUR]", "machine null [0.00 EUR]");
    }

    private static ProductDraft product(
            String externalId, String name, @org.jspecify.annotations.Nullable String type) {
        return new ProductDraft(externalId, name, type, null, null, null, null, null);
    }

    /** By the unit of the assignee at the time of the query; units below are rows of their own. */
    @Test
    default void sumsResultsByUnit() {
        World world = World.on(store());
        won(world, world.lin(), customer(world, world.lin(), ""), euros("10"));
        won(world, world.mei(), customer(world, world.mei(), ""), euros("20"));
        won(world, world.sol(), customer(world, world.sol(), ""), euros("25"));
        lost(world, world.ada(), "Too dear", euros("999"));
        assertThat(world.eve().reports().sales().byUnit(Years.of(2027)))
                .containsExactly(
                        new SalesResult(world.north().value(), "North", 2, 0, List.of(euros("30"))),
                        new SalesResult(world.south().value(), "South", 1, 0, List.of(euros("25"))),
                        new SalesResult(world.coast().value(), "Coast", 0, 1, List.of()));
        assertThat(world.uma().reports().sales().byUnit(Years.of(2027)))
                .extracting(SalesResult::name)
                .containsExactly("South");
        world.root().access().move(world.sol().userId(), world.north());
        assertThat(world.eve().reports().sales().byUnit(Years.of(2027)))
                .extracting(SalesResult::name)
                .containsExactly("North", "Coast");
    }

    /** Reasons that differ in case, width or white space only are one, in the spelling that most of them have. */
    @Test
    default void sumsWhatWasLostForEachReason() {
        World world = World.on(store());
        lost(world, world.lin(), "too  dear", euros("5"));
        lost(world, world.lin(), "Too dear", euros("10"));
        lost(world, world.mei(), "Too dear", Money.of("7", "USD"));
        lost(world, world.sol(), "\u592A\u8D35 \uD83D\uDCB8", euros("1000"));
        lost(world, world.lin(), "Too late", euros("1"));
        assertThat(world.eve().reports().sales().lossReasons(Years.of(2027)))
                .containsExactly(
                        new LossReason("Too dear", 3, List.of(euros("15"), Money.of("7", "USD"))),
                        new LossReason("\u592A\u8D35 \uD83D\uDCB8", 1, List.of(euros("1000"))),
                        new LossReason("Too late", 1, List.of(euros("1"))));
        assertThat(world.uma().reports().sales().lossReasons(Years.of(2027)))
                .extracting(LossReason::lost)
                .containsExactly(1L);
        assertThat(world.eve().reports().sales().lossReasons(Years.of(2026))).isEmpty();
    }

    /** Customer managers and system admins get no report; what is missing is named. */
    @Test
    default void reportsResultsToSupervisorsAndExecutivesOnly() {
        World world = World.on(store());
        for (CrmSession each : List.of(world.lin(), world.admin())) {
            var reports = each.reports().sales();
            assertThatThrownBy(() -> reports.byDimension(year(), CustomerDimension.REGION))
                    .isInstanceOf(NotAllowedException.class);
            assertThatThrownBy(() -> reports.byProduct(year(), ProductDimension.TYPE))
                    .isInstanceOf(NotAllowedException.class);
            assertThatThrownBy(() -> reports.byUnit(Years.of(2027))).isInstanceOf(NotAllowedException.class);
            assertThatThrownBy(() -> reports.lossReasons(Years.of(2027))).isInstanceOf(NotAllowedException.class);
        }
        assertThatThrownBy(() -> world.eve()
                        .reports()
                        .sales()
                        .byDimension(missing(ReportPeriod.class), missing(CustomerDimension.class)))
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        refused -> assertThat(refused.violations())
                                .extracting(each -> each.path())
                                .containsExactlyInAnyOrder("period", "by"));
    }

    @SuppressWarnings({"NullAway", "TypeParameterUnusedInFormals"})
    private static <T> T missing(Class<T> type) {
        return type.cast(null);
    }
}
