package org.crmkit.testkit.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.stream.Stream;
import org.crmkit.CrmSession;
import org.crmkit.customer.Customer;
import org.crmkit.kernel.error.NotAllowedException;
import org.crmkit.kernel.permission.Visibility;
import org.crmkit.kernel.query.Direction;
import org.crmkit.kernel.query.ListQuery;
import org.crmkit.kernel.value.Money;
import org.crmkit.reporting.customer.PurchaseReportFilter;
import org.crmkit.reporting.customer.PurchaseSort;
import org.crmkit.reporting.customer.PurchaseSummary;
import org.crmkit.reporting.customer.RfmScore;
import org.crmkit.reporting.customer.RfmSort;
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

    private static List<PurchaseSummary> purchases(CrmSession who, PurchaseReportFilter filter) {
        return Pages.allByToken(
                after -> who.reports().customers().purchases(filter.byNumber(3).after(after)));
    }

    private static List<RfmScore> rfm(CrmSession who, PurchaseReportFilter filter) {
        ListQuery<PurchaseReportFilter, RfmSort> query = ListQuery.by(filter, RfmSort.NUMBER, Direction.ASCENDING, 3);
        return Pages.allByToken(after -> who.reports().customers().rfm(query.after(after)));
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
        assertThat(purchases(world.eve(), until("2026-12-31"))).isEqualTo(expected);
        assertThat(purchases(world.eve(), until("2026-12-30")))
                .extracting(PurchaseSummary::total)
                .as("0.005 twice, rounded once")
                .containsExactly(Money.of("0.01", "EUR"));
        assertThat(purchases(world.eve(), until("2025-12-31"))).isEmpty();
        assertThat(rfm(world.eve(), until("2025-12-31"))).isEmpty();
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
        List<RfmScore> scores = rfm(world.eve(), until("2026-12-31"));
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
            assertThat(purchases(each, filter)).isNotEmpty().allSatisfy(row -> {
                assertThat(each.customers().get(row.customer()).number()).isEqualTo(row.number());
                assertThat(row.orders())
                        .isEqualTo(orders.stream()
                                .filter(order -> order.customer().equals(row.customer()))
                                .filter(order -> order.isPurchase(orders)
                                        && order.currency().equals(OrderFixtures.EUR))
                                .count());
            });
        }
        assertThat(rfm(world.boss(), filter)).hasSize(4);
        assertThat(rfm(world.uma(), filter)).hasSize(2);
        assertThat(purchases(world.eve(), filter))
                .isEqualTo(purchases(world.root(), filter))
                .hasSize(5);
        for (CrmSession each : List.of(world.lin(), world.admin())) {
            assertThatThrownBy(() -> purchases(each, filter)).isInstanceOf(NotAllowedException.class);
            assertThatThrownBy(() -> rfm(each, filter)).isInstanceOf(NotAllowedException.class);
        }
    }

    /** Every page is the part of the whole list after its cursor, in both directions, and scores are those among all customers. */
    @Test
    default void pagesPurchasesAndScores() {
        World world = World.on(store());
        for (int each = 0; each < 11; each++) {
            Customer customer = world.aCustomer();
            for (int order = 0; order <= each % 4; order++) {
                String day = "2026-0" + (1 + each % 3) + "-1" + order;
                buys(world, customer, day, OrderLineDraft.of("a", "1", String.valueOf(10 + each % 2)));
            }
        }
        PurchaseReportFilter filter = until("2026-12-31");
        List<PurchaseSummary> bought = world.eve()
                .reports()
                .customers()
                .purchases(filter.byNumber(500))
                .items();
        List<RfmScore> scores = RfmScore.of(bought);
        assertThat(bought).hasSize(11);
        for (Direction direction : Direction.values()) {
            assertThat(Pages.allByToken(after -> world.eve()
                            .reports()
                            .customers()
                            .purchases(ListQuery.by(filter, PurchaseSort.NUMBER, direction, 4)
                                    .after(after))))
                    .isEqualTo(sorted(
                            bought,
                            direction,
                            Comparator.comparing(each -> each.number().value())));
            for (RfmSort sort : RfmSort.values()) {
                assertThat(Pages.allByToken(after -> world.eve()
                                .reports()
                                .customers()
                                .rfm(ListQuery.by(filter, sort, direction, 4).after(after))))
                        .as(sort + " " + direction)
                        .isEqualTo(sorted(scores, direction, order(sort)));
            }
        }
        assertThat(world.eve().reports().customers().rfm(filter.highestCell(1)).items())
                .extracting(RfmScore::cell)
                .containsExactly(scores.stream().mapToInt(RfmScore::cell).max().orElseThrow());
    }

    private static Comparator<RfmScore> order(RfmSort sort) {
        return sort == RfmSort.NUMBER
                ? Comparator.comparing(each -> each.purchases().number().value())
                : Comparator.comparing(RfmScore::cell)
                        .thenComparing(each -> each.purchases().customer().value());
    }

    private static <T> List<T> sorted(List<T> items, Direction direction, Comparator<T> order) {
        return items.stream()
                .sorted(direction == Direction.ASCENDING ? order : order.reversed())
                .toList();
    }
}
