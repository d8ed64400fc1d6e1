package org.crmkit.testkit.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.stream.Stream;
import org.crmkit.CrmSession;
import org.crmkit.customer.Customer;
import org.crmkit.customer.CustomerDraft;
import org.crmkit.kernel.error.InvalidInputException;
import org.crmkit.kernel.error.NotAllowedException;
import org.crmkit.kernel.permission.Visibility;
import org.crmkit.kernel.query.Direction;
import org.crmkit.kernel.query.ListQuery;
import org.crmkit.kernel.query.Paging;
import org.crmkit.kernel.value.Money;
import org.crmkit.reporting.customer.Contribution;
import org.crmkit.reporting.customer.ContributionQuery;
import org.crmkit.reporting.customer.ContributionRow;
import org.crmkit.reporting.customer.ContributionSort;
import org.crmkit.reporting.period.ReportPeriod;
import org.crmkit.testkit.support.Pages;
import org.crmkit.testkit.trade.OrderFixtures;
import org.crmkit.testkit.world.Contract;
import org.crmkit.testkit.world.World;
import org.crmkit.trade.feed.OrderStatusUpdate;
import org.crmkit.trade.order.Order;
import org.crmkit.trade.order.OrderFilter;
import org.crmkit.trade.order.OrderLineDraft;
import org.crmkit.trade.order.OrderSort;
import org.junit.jupiter.api.Test;

/**
 * The contribution analysis, compared with results calculated by hand: each customer's turnover, to the cent, and their share.
 */
public interface ContributionContract extends Contract {

    private static ReportPeriod year() {
        return ReportPeriod.years(2027, 2027, ZoneOffset.UTC);
    }

    private static Contribution highest(CrmSession who) {
        return who.reports().customers().contribution(ContributionQuery.highest(year(), OrderFixtures.EUR, 500));
    }

    private static Customer customer(World world, String name) {
        return world.lin().customers().register(new CustomerDraft(name));
    }

    private static void buys(World world, Customer customer, String date, OrderLineDraft... lines) {
        world.feed(world.anOrder(customer.id(), LocalDate.parse(date), lines));
    }

    private static OrderLineDraft worth(String amount) {
        return OrderLineDraft.of("chair", "1", amount);
    }

    private static List<String> rows(Contribution contribution) {
        return contribution.page().items().stream()
                .map(each -> each.rank() + " " + each.name() + " " + each.gross() + " " + each.net() + " "
                        + each.cumulative())
                .toList();
    }

    private static List<String> shares(Contribution contribution) {
        return contribution.page().items().stream()
                .map(each -> contribution.share(each, 2).orElseThrow() + " "
                        + contribution.cumulativeShare(each, 2).orElseThrow() + " " + contribution.isVital(each))
                .toList();
    }

    /** No turnover, and no share of it. */
    @Test
    default void tellsOfNothingWhereNobodyHasOrdered() {
        World world = World.on(store());
        customer(world, "Nobody");
        Contribution none = highest(world.eve());
        assertThat(none.page().items()).isEmpty();
        assertThat(none.customers()).isZero();
        assertThat(none.vitalFew()).isZero();
        assertThat(none.gross()).isEqualTo(Money.of("0", "EUR"));
        assertThat(none.net()).isEqualTo(Money.of("0", "EUR"));
        buys(world, customer(world, "Given away"), "2027-01-05", OrderLineDraft.of("chair", "1", "10", "1"));
        Contribution free = highest(world.eve());
        assertThat(rows(free)).containsExactly("1 Given away 10.00 EUR 0.00 EUR 0.00 EUR");
        assertThat(free.share(free.page().items().get(0), 1)).isEmpty();
        assertThat(free.cumulativeShare(free.page().items().get(0), 1)).isEmpty();
    }

    /**
     * Three times half a cent is one and a half cents, which is rounded to two. Rounded one by one, it would be three.
     */
    @Test
    default void addsExactlyAndRoundsOnce() {
        World world = World.on(store());
        for (String name : List.of("A", "B", "C")) {
            Customer customer = customer(world, name);
            for (int order = 0; order < 3; order++) {
                buys(world, customer, "2027-01-0" + (order + 1), worth("0.004"), worth("0.001"));
            }
        }
        buys(world, customer(world, "D"), "2027-06-30", OrderLineDraft.of("chair", "0.25", "0.0399", "0.15"));
        Contribution all = highest(world.eve());
        assertThat(rows(all))
                .containsExactly(
                        "1 A 0.02 EUR 0.02 EUR 0.02 EUR",
                        "2 B 0.02 EUR 0.02 EUR 0.03 EUR",
                        "3 C 0.02 EUR 0.02 EUR 0.05 EUR",
                        "4 D 0.01 EUR 0.01 EUR 0.05 EUR");
        assertThat(all.net()).as("0.045 + 0.00847875").isEqualTo(Money.of("0.05", "EUR"));
        assertThat(all.gross()).as("0.045 + 0.009975").isEqualTo(Money.of("0.05", "EUR"));
        assertThat(all.customers()).isEqualTo(4);
    }

    /**
     * The highest first, equal ones by id. The vital few are as many customers as are needed to reach 80 % of the total.
     */
    @Test
    default void ranksByWhatCustomersBringAndDrawsTheLine() {
        World world = World.on(store());
        Customer small = customer(world, "Small");
        Customer equal = customer(world, "Equal");
        Customer big = customer(world, "Big");
        Customer free = customer(world, "Free");
        buys(world, small, "2027-03-01", worth("100"));
        buys(world, equal, "2027-03-01", OrderLineDraft.of("chair", "8", "25", "0.5"));
        buys(world, big, "2027-02-28", worth("500"), worth("299.99"));
        buys(world, free, "2027-02-28");
        Contribution close = highest(world.eve());
        assertThat(rows(close))
                .containsExactly(
                        "1 Big 799.99 EUR 799.99 EUR 799.99 EUR",
                        "2 Small 100.00 EUR 100.00 EUR 899.99 EUR",
                        "3 Equal 200.00 EUR 100.00 EUR 999.99 EUR",
                        "4 Free 0.00 EUR 0.00 EUR 999.99 EUR");
        assertThat(close.vitalFew()).as("four fifths of 999.99 are 799.992").isEqualTo(2);
        buys(world, equal, "2027-03-01", worth("0.02"));
        Contribution over = highest(world.eve());
        assertThat(over.net()).isEqualTo(Money.of("1000.01", "EUR"));
        assertThat(over.gross()).isEqualTo(Money.of("1100.01", "EUR"));
        assertThat(over.vitalFew()).as("799.99 of 1000.01 is less").isEqualTo(2);
        assertThat(rows(over)).element(1).isEqualTo("2 Equal 200.02 EUR 100.02 EUR 900.01 EUR");
        assertThat(shares(over))
                .containsExactly("80.00 80.00 true", "10.00 90.00 true", "10.00 100.00 false", "0.00 100.00 false");
        buys(world, big, "2027-02-28", worth("0.09"));
        assertThat(highest(world.eve()).vitalFew())
                .as("800.08 of 1000.10 is just as much")
                .isEqualTo(1);
    }

    /** Ranks and shares are those among all customers. The next page continues after the last rank. */
    @Test
    default void filtersByNameAndPagesByRank() {
        World world = World.on(store());
        List<String> names = List.of("Alpha", "beta", "BETA two", "Gamma", "\uFF22eta three", "Al");
        for (int each = 0; each < names.size(); each++) {
            buys(world, customer(world, names.get(each)), "2027-05-05", worth(each % 2 == 0 ? "30" : "10"));
        }
        List<ContributionRow> all = highest(world.eve()).page().items();
        assertThat(all).extracting(ContributionRow::rank).containsExactly(1, 2, 3, 4, 5, 6);
        for (int size = 1; size <= 7; size++) {
            ContributionQuery query = ContributionQuery.highest(year(), OrderFixtures.EUR, size);
            assertThat(paged(world, query)).isEqualTo(all);
            assertThat(paged(world, query.named("bETA")))
                    .isEqualTo(all.stream()
                            .filter(each -> List.of("beta", "BETA two", "\uFF22eta three")
                                    .contains(each.name()))
                            .toList())
                    .hasSize(3);
            assertThat(paged(world, query.named("al%"))).isEmpty();
        }
        Contribution some = world.eve()
                .reports()
                .customers()
                .contribution(
                        ContributionQuery.highest(year(), OrderFixtures.EUR, 1).named("gam"));
        assertThat(some.customers()).isEqualTo(6);
        assertThat(some.net()).isEqualTo(Money.of("120", "EUR"));
        assertThat(some.vitalFew()).isEqualTo(4);
        assertThatThrownBy(() -> new ContributionQuery(
                        year(), OrderFixtures.EUR, null, Paging.by(ContributionSort.RANK, Direction.DESCENDING, 1)))
                .isInstanceOf(InvalidInputException.class);
    }

    private static List<ContributionRow> paged(World world, ContributionQuery query) {
        return Pages.allByToken(after -> world.eve()
                .reports()
                .customers()
                .contribution(query.after(after))
                .page());
    }

    /** The orders of the days of the year, in any zone, without cancelled orders and orders in other currencies. */
    @Test
    default void countsTheOrdersOfTheYearInTheCurrency() {
        World world = World.on(store());
        Customer customer = customer(world, "Blue Lotus");
        buys(world, customer, "2026-12-31", worth("1"));
        buys(world, customer, "2027-01-01", worth("2"));
        buys(world, customer, "2027-12-31", worth("4"));
        buys(world, customer, "2028-01-01", worth("8"));
        var cancelled = world.anOrder(customer.id(), LocalDate.of(2027, 6, 6), worth("16"));
        world.feed(cancelled);
        world.admin().tradeFeed().statusUpdates(Stream.of(OrderStatusUpdate.cancelled(cancelled.externalId())));
        var yen = world.anOrder(customer.id(), LocalDate.of(2027, 6, 6), worth("32.5"));
        world.feed(new org.crmkit.trade.order.OrderDraft(
                yen.externalId(), customer.id(), yen.date(), Currency.getInstance("JPY"), yen.lines()));
        for (String zone : List.of("UTC", "America/St_Johns", "Pacific/Kiritimati")) {
            ReportPeriod period = ReportPeriod.years(2027, 2027, ZoneId.of(zone));
            assertThat(rows(world.eve()
                            .reports()
                            .customers()
                            .contribution(ContributionQuery.highest(period, OrderFixtures.EUR, 9))))
                    .as(zone)
                    .containsExactly("1 Blue Lotus 6.00 EUR 6.00 EUR 6.00 EUR");
        }
        ContributionQuery inYen = ContributionQuery.highest(year(), Currency.getInstance("JPY"), 9);
        assertThat(rows(world.eve().reports().customers().contribution(inYen)))
                .containsExactly("1 Blue Lotus 33 JPY 33 JPY 33 JPY");
        ContributionQuery day = ContributionQuery.highest(
                new ReportPeriod(LocalDate.of(2027, 12, 31), LocalDate.of(2028, 1, 2), ZoneOffset.UTC),
                OrderFixtures.EUR,
                9);
        assertThat(world.eve().reports().customers().contribution(day).net()).isEqualTo(Money.of("12", "EUR"));
    }

    /**
     * A supervisor's report counts exactly the orders in their lists, an executive's report counts all. Other roles get no
     * report.
     */
    @Test
    default void reportsContributionWithinTheScopeOfWhoAsks() {
        World world = World.on(store());
        OrderFixtures shop = OrderFixtures.in(world);
        shop.feed();
        for (CrmSession each : List.of(world.boss(), world.uma(), world.root())) {
            agrees(each, listed(each));
        }
        agrees(world.eve(), shop.seen(Visibility.everything()));
        for (CrmSession each : List.of(world.lin(), world.admin())) {
            assertThatThrownBy(() -> highest(each)).isInstanceOf(NotAllowedException.class);
        }
    }

    private static List<Order> listed(CrmSession who) {
        ListQuery<OrderFilter, OrderSort> query = OrderFilter.ALL.newest(7);
        return Pages.all(after -> who.trade().orders(query.after(after))).stream()
                .map(each -> who.trade().order(each.externalId()))
                .toList();
    }

    private static void agrees(CrmSession who, List<Order> orders) {
        ReportPeriod both = ReportPeriod.years(2026, 2027, ZoneOffset.UTC);
        Contribution found =
                who.reports().customers().contribution(ContributionQuery.highest(both, OrderFixtures.EUR, 500));
        List<Order> counted = orders.stream()
                .filter(each -> each.state().counts() && each.currency().equals(OrderFixtures.EUR))
                .toList();
        assertThat(found.net()).isEqualTo(sum(counted));
        assertThat(found.customers())
                .isEqualTo(counted.stream().map(Order::customer).distinct().count());
        List<ContributionRow> rows = new ArrayList<>(found.page().items());
        rows.forEach(row -> assertThat(row.net())
                .isEqualTo(sum(counted.stream()
                        .filter(each -> each.customer().equals(row.customer()))
                        .toList())));
    }

    private static Money sum(List<Order> orders) {
        BigDecimal net = orders.stream().map(Order::net).reduce(BigDecimal.ZERO, BigDecimal::add);
        return Money.rounded(net, OrderFixtures.EUR, RoundingMode.HALF_UP);
    }
}
