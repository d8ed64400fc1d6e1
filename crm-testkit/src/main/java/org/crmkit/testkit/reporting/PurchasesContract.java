package org.crmkit.testkit.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.stream.Stream;
import org.crmkit.CrmSession;
import org.crmkit.customer.Customer;
import org.crmkit.kernel.error.NotAllowedException;
import org.crmkit.kernel.permission.Visibility;
import org.crmkit.kernel.value.Money;
import org.crmkit.reporting.customer.PurchaseReportFilter;
import org.crmkit.reporting.customer.PurchaseSummary;
import org.crmkit.reporting.customer.RfmScore;
import org.crmkit.testkit.support.Pages;
import org.crmkit.testkit.trade.OrderFixtures;
import org.crmkit.testkit.world.Contract;
import org.crmkit.testkit.world.World;
import org.crmkit.trade.feed.OrderStatusUpdate;
import org.crmkit.trade.order.Order;
import org.crmkit.trade.order.OrderLineDraft;
import org.junit.jupiter.api.Test;

/** The purchases of each customer until a day, and the scores of the customers by recency, frequency and money. */
public interface PurchasesContract extends Contract {

    private static PurchaseReportFilter until(String day) {
        return new PurchaseReportFilter(LocalDate.parse(day), OrderFixtures.EUR);
    }

    private static void buys(World world, Customer customer, String date, OrderLineDraft... lines) {
        world.feed(world.anOrder(customer.id(), LocalDate.parse(date), lines));
    }

    /** The last day is inclusive. Cancelled orders, other currencies and customers without a purchase are left out. */
    @Test
    default void sumsUpWhatEachCustomerHasBought() {
        World world = World.on(store());
        Customer often = world.aCustomer();
        Customer once = world.aCustomer();
        Customer never = world.aCustomer();
        buys(world, often, "2026-03-01", OrderLineDraft.of("a", "1", "0.005"));
        buys(world, often, "2026-03-01", OrderLineDraft.of("a", "1", "0.005"));
        buys(world, often, "2026-12-31", OrderLineDraft.of("a", "3", "10", "0.0001"));
        buys(world, often, "2027-01-01", OrderLineDraft.of("a", "1", "99"));
        buys(world, once, "2026-12-31");
        var cancelled = world.anOrder(never.id(), LocalDate.of(2026, 1, 1));
        world.feed(cancelled);
        world.admin().tradeFeed().statusUpdates(Stream.of(OrderStatusUpdate.cancelled(cancelled.externalId())));
        var yen = world.anOrder(never.id(), LocalDate.of(2026, 1, 1));
        world.feed(new org.crmkit.trade.order.OrderDraft(
                yen.externalId(), never.id(), yen.date(), Currency.getInstance("JPY"), yen.lines()));
        LocalDate last = LocalDate.of(2026, 12, 31);
        List<PurchaseSummary> expected = List.of(
                new PurchaseSummary(
                        often.id(),
                        often.number(),
                        often.name(),
                        3,
                        2,
                        LocalDate.of(2026, 3, 1),
                        last,
                        Money.of("30.01", "EUR")),
                new PurchaseSummary(once.id(), once.number(), once.name(), 1, 1, last, last, Money.of("0", "EUR")));
        assertThat(world.eve().reports().customers().purchases(until("2026-12-31")))
                .isEqualTo(expected);
        assertThat(world.eve().reports().customers().purchases(until("2026-12-30")))
                .extracting(PurchaseSummary::total)
                .as("0.005 twice, rounded once")
                .containsExactly(Money.of("0.01", "EUR"));
        assertThat(world.eve().reports().customers().purchases(until("2025-12-31")))
                .isEmpty();
        assertThat(world.eve().reports().customers().rfm(until("2025-12-31"))).isEmpty();
    }

    /** Quintiles of the customers with purchases. Equal values have equal scores. */
    @Test
    default void scoresByQuintilesWithTiesAlike() {
        World world = World.on(store());
        List<Customer> customers = new ArrayList<>();
        for (int each = 0; each < 10; each++) {
            Customer customer = world.aCustomer();
            customers.add(customer);
            for (int order = 0; order <= each / 4; order++) {
                String day = "2026-0" + (1 + each / 2) + "-01";
                buys(world, customer, day, OrderLineDraft.of("a", "1", String.valueOf(each < 6 ? 10 : 1000 - each)));
            }
        }
        List<RfmScore> scores = world.eve().reports().customers().rfm(until("2026-12-31"));
        assertThat(scores)
                .extracting(each -> each.purchases().customer())
                .isEqualTo(Pages.ids(customers, Customer::id));
        assertThat(scores).extracting(RfmScore::recency).containsExactly(1, 1, 2, 2, 3, 3, 4, 4, 5, 5);
        assertThat(scores).extracting(RfmScore::frequency).containsExactly(1, 1, 1, 1, 3, 3, 3, 3, 5, 5);
        assertThat(scores)
                .extracting(each -> each.purchases().total().amount().intValue())
                .containsExactly(10, 10, 10, 10, 20, 20, 1988, 1986, 2976, 2973);
        assertThat(scores).extracting(RfmScore::monetary).containsExactly(1, 1, 1, 1, 3, 3, 4, 4, 5, 5);
    }

    /**
     * The customers whose orders the user's lists show. The scores of a supervisor's customers are relative to each other.
     */
    @Test
    default void reportsPurchasesWithinTheScopeOfWhoAsks() {
        World world = World.on(store());
        OrderFixtures shop = OrderFixtures.in(world);
        shop.feed();
        PurchaseReportFilter filter = until("2027-12-31");
        List<Order> orders = shop.seen(Visibility.everything());
        for (CrmSession each : List.of(world.boss(), world.uma(), world.root())) {
            assertThat(each.reports().customers().purchases(filter))
                    .isNotEmpty()
                    .allSatisfy(row -> {
                        assertThat(each.customers().get(row.customer()).number())
                                .isEqualTo(row.number());
                        assertThat(row.orders())
                                .isEqualTo(orders.stream()
                                        .filter(order -> order.customer().equals(row.customer()))
                                        .filter(order -> order.isPurchase(orders)
                                                && order.currency().equals(OrderFixtures.EUR))
                                        .count());
                    });
        }
        assertThat(world.boss().reports().customers().rfm(filter)).hasSize(4);
        assertThat(world.uma().reports().customers().rfm(filter)).hasSize(2);
        assertThat(world.eve().reports().customers().purchases(filter))
                .isEqualTo(world.root().reports().customers().purchases(filter))
                .hasSize(5);
        for (CrmSession each : List.of(world.lin(), world.admin())) {
            assertThatThrownBy(() -> each.reports().customers().purchases(filter))
                    .isInstanceOf(NotAllowedException.class);
            assertThatThrownBy(() -> each.reports().customers().rfm(filter)).isInstanceOf(NotAllowedException.class);
        }
    }
}
