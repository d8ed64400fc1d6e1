package org.crmkit.testkit.churn.detection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.crmkit.churn.ChurnCase;
import org.crmkit.churn.ChurnState;
import org.crmkit.customer.Customer;
import org.crmkit.customer.CustomerFilterBuilder;
import org.crmkit.customer.CustomerId;
import org.crmkit.customer.CustomerState;
import org.crmkit.kernel.error.ConflictException;
import org.crmkit.kernel.journal.JournalEntry;
import org.crmkit.kernel.value.Money;
import org.crmkit.reporting.customer.Contribution;
import org.crmkit.reporting.customer.ContributionQuery;
import org.crmkit.reporting.customer.PurchaseReportFilter;
import org.crmkit.reporting.period.ReportPeriod;
import org.crmkit.testkit.support.ConcurrentRunner;
import org.crmkit.testkit.support.ConcurrentRunner.Outcome;
import org.crmkit.testkit.support.TenantState;
import org.crmkit.testkit.trade.OrderFixtures;
import org.crmkit.testkit.world.Contract;
import org.crmkit.testkit.world.World;
import org.crmkit.trade.feed.FeedEvent;
import org.crmkit.trade.feed.FeedResult;
import org.crmkit.trade.feed.OrderStatusUpdate;
import org.crmkit.trade.feed.TradeFeed;
import org.crmkit.trade.order.OrderDraft;
import org.crmkit.trade.order.OrderDraftBuilder;
import org.crmkit.trade.order.OrderLineDraft;
import org.crmkit.trade.order.OrderState;
import org.crmkit.trade.order.Purchases;
import org.junit.jupiter.api.Test;

/**
 * An order of which nothing remains is no purchase: for churn detection, for the last order of a customer, and for the purchase
 * reports. What was returned is deducted from what its customer contributes.
 */
public interface ReturnedPurchasesContract extends Contract {

    private static OrderLineDraft beans(String quantity) {
        return OrderLineDraft.of("beans", quantity, "25.50");
    }

    private static OrderDraft ordered(World world, CustomerId customer) {
        return world.anOrder(customer, world.today(), beans("10"));
    }

    private static OrderDraft returned(World world, OrderDraft order, String quantity) {
        return returning(world, order, beans(quantity));
    }

    private static OrderDraft returning(World world, OrderDraft order, OrderLineDraft... lines) {
        return world.anOrder(order.customer(), world.today(), lines).returning(order.externalId());
    }

    /** Returns how many orders of a customer are purchases, and the last one of them. */
    private static String purchases(World world, CustomerId customer) {
        Map<CustomerId, Purchases> found =
                world.read(work -> work.orderHistory().purchases(List.of(customer)));
        Purchases purchases = found.get(customer);
        return purchases == null ? "none" : purchases.orders() + " " + purchases.lastOrder();
    }

    private static FeedResult state(World world, OrderDraft order, OrderState state, long sentAfter) {
        return world.admin()
                .tradeFeed()
                .statusUpdates(Stream.of(
                        new OrderStatusUpdate(order.externalId(), state, World.BEGINNING.plusSeconds(sentAfter))));
    }

    private static <T> List<List<T>> permutations(List<T> all) {
        if (all.isEmpty()) {
            return List.of(List.of());
        }
        List<List<T>> found = new ArrayList<>();
        for (T first : all) {
            List<T> others = new ArrayList<>(all);
            others.remove(first);
            permutations(others).forEach(rest -> {
                List<T> one = new ArrayList<>(List.of(first));
                one.addAll(rest);
                found.add(one);
            });
        }
        return found;
    }

    /** Nine of ten are no return of the order; four and six are, in every order of arrival and in batches of any size. */
    @Test
    default void aPurchaseEndsWhenEverythingIsReturned() {
        World world = World.on(store());
        int turn = 0;
        for (List<Integer> arrival : permutations(List.of(0, 1, 2))) {
            for (int batch : List.of(1, 1000)) {
                OrderDraft order = ordered(world, world.aCustomer().id());
                List<OrderDraft> all = List.of(order, returned(world, order, "-4"), returned(world, order, "-5"));
                List<OrderDraft> arriving = arrival.stream().map(all::get).toList();
                TradeFeed feed = world.admin().tradeFeed().batchSize(batch);

                assertThat(OrderFixtures.counts(feed.orders(arriving.stream()))).isEqualTo("3 0 0 0");

                assertThat(purchases(world, order.customer())).as("%s", arrival).isEqualTo("1 " + order.externalId());
                OrderDraft last = returned(world, order, "-1");
                feed.orders(turn++ % 2 == 0 ? Stream.of(last, order) : Stream.of(order, last));
                assertThat(purchases(world, order.customer())).as("%s", arrival).isEqualTo("none");
                TenantState.unchangedBy(
                        world,
                        () -> assertThat(
                                        OrderFixtures.counts(feed.orders(Stream.concat(all.stream(), Stream.of(last)))))
                                .isEqualTo("0 0 4 0"));
            }
        }
    }

    /** What an order takes back itself, and returns that name no order. */
    @Test
    default void aReturnIsNoPurchase() {
        World world = World.on(store());
        Map<String, List<OrderLineDraft>> none = Map.of(
                "in itself", List.of(beans("10"), beans("-4"), beans("-6")),
                "a pure return", List.of(beans("-9")),
                "and what nobody takes", List.of(beans("-9"), OrderLineDraft.of("cup", "0", "2")),
                "with postage", List.of(beans("10"), OrderLineDraft.withoutProduct("Postage", "5"), beans("-10")),
                "a credit", List.of(OrderLineDraft.withoutProduct("Credit", "-5")),
                "a credit in itself",
                        List.of(
                                OrderLineDraft.withoutProduct("Service", "5"),
                                OrderLineDraft.withoutProduct("Credit", "-5")));
        none.forEach((name, lines) -> {
            CustomerId customer = world.aCustomer().id();
            world.feed(world.anOrder(customer, world.today(), lines.toArray(OrderLineDraft[]::new)));
            assertThat(purchases(world, customer)).as(name).isEqualTo("none");
        });
        Map<String, List<OrderLineDraft>> some = Map.of(
                "an exchange", List.of(beans("-1"), OrderLineDraft.of("cup", "1", "2")),
                "some of it", List.of(beans("10"), beans("-9")),
                "a gift", List.of(OrderLineDraft.of("cup", "1", "0")),
                "none of it", List.of(OrderLineDraft.of("cup", "0", "2")),
                "for nothing", List.of(beans("10"), OrderLineDraft.withoutProduct("Voucher", "-255")),
                "a service", List.of(OrderLineDraft.withoutProduct("Service", "5")),
                "unknown", List.of());
        some.forEach((name, lines) -> {
            CustomerId customer = world.aCustomer().id();
            OrderDraft draft = world.anOrder(customer, world.today(), lines.toArray(OrderLineDraft[]::new));
            world.feed(draft, world.anOrder(customer, world.today(), beans("-9")));
            assertThat(purchases(world, customer)).as(name).isEqualTo("1 " + draft.externalId());
        });
        CustomerId customer = world.aCustomer().id();
        world.feed(world.anOrder(customer, world.today()).returning("unheard of"));
        assertThat(purchases(world, customer))
                .as("it names an order, and takes something")
                .startsWith("1 ");
        CustomerId other = world.aCustomer().id();
        world.feed(world.anOrder(other, world.today(), new OrderLineDraft[0]).returning("unheard of"));
        assertThat(purchases(world, other))
                .as("it names an order, and nothing else")
                .isEqualTo("none");
    }

    /** Goods of any currency, the money of credits of the same currency only; returns of another customer do not count. */
    @Test
    default void countsWhatOtherOrdersReturnAndCredit() {
        World world = World.on(store());
        Currency yen = Currency.getInstance("JPY");
        CustomerId stranger = world.aCustomer().id();

        OrderDraft ofStranger = ordered(world, world.aCustomer().id());
        world.feed(
                ofStranger,
                OrderDraftBuilder.builder(returned(world, ofStranger, "-10"))
                        .customer(stranger)
                        .build());
        assertThat(purchases(world, ofStranger.customer())).isEqualTo("1 " + ofStranger.externalId());
        assertThat(purchases(world, stranger)).isEqualTo("none");
        world.feed(OrderDraftBuilder.builder(ofStranger).customer(stranger).build());
        assertThat(purchases(world, stranger))
                .as("the order is corrected to the customer who returned it")
                .isEqualTo("none");

        OrderDraft foreign = ordered(world, world.aCustomer().id());
        OrderDraft back = returned(world, foreign, "-10");
        world.feed(foreign, OrderDraftBuilder.builder(back).currency("JPY").build());
        assertThat(purchases(world, foreign.customer())).isEqualTo("none");

        OrderDraft exchanged = ordered(world, world.aCustomer().id());
        OrderDraft exchange = returning(world, exchanged, beans("-10"), OrderLineDraft.of("cup", "1", "2"));
        world.feed(exchanged, exchange);
        assertThat(purchases(world, exchanged.customer())).isEqualTo("1 " + exchange.externalId());

        OrderDraft replaced = ordered(world, world.aCustomer().id());
        world.feed(replaced, returning(world, replaced, beans("-10"), beans("10")));
        assertThat(purchases(world, replaced.customer())).isEqualTo("1 " + replaced.externalId());

        OrderDraft credited = ordered(world, world.aCustomer().id());
        OrderDraft most = returning(world, credited, OrderLineDraft.withoutProduct("Credit", "-254.999999"));
        world.feed(most, credited);
        assertThat(purchases(world, credited.customer())).isEqualTo("1 " + credited.externalId());
        OrderDraft rest = returning(world, credited, OrderLineDraft.withoutProduct("Credit", "-0.000001"));
        world.feed(
                OrderDraftBuilder.builder(rest).currency(yen.getCurrencyCode()).build());
        assertThat(purchases(world, credited.customer())).isEqualTo("1 " + credited.externalId());
        world.feed(rest);
        assertThat(purchases(world, credited.customer())).isEqualTo("none");
    }

    /** A return that is cancelled, or turns out to be another one, leaves the purchase as it was; so does more of the order. */
    @Test
    default void aPurchaseComesBackWithWhatReturnedIt() {
        World world = World.on(store());
        OrderDraft order = ordered(world, world.aCustomer().id());
        OrderDraft back = returned(world, order, "-10");
        String counts = "1 " + order.externalId();
        world.feed(order, back);
        assertThat(purchases(world, order.customer())).isEqualTo("none");
        state(world, back, OrderState.CANCELLED, 1);
        assertThat(purchases(world, order.customer())).isEqualTo(counts);
        state(world, back, OrderState.PAID, 2);
        assertThat(purchases(world, order.customer())).isEqualTo("none");
        world.feed(back.returning("another"));
        assertThat(purchases(world, order.customer())).isEqualTo(counts);
        world.feed(back.returning(null));
        assertThat(purchases(world, order.customer())).isEqualTo(counts);
        world.feed(back);
        assertThat(purchases(world, order.customer())).isEqualTo("none");
        world.feed(OrderDraftBuilder.builder(back).lines(List.of(beans("-9"))).build());
        assertThat(purchases(world, order.customer())).isEqualTo(counts);
        world.feed(back);
        state(world, order, OrderState.CANCELLED, 3);
        state(world, order, OrderState.SHIPPED, 4);
        assertThat(purchases(world, order.customer())).isEqualTo("none");
        world.feed(OrderDraftBuilder.builder(order).lines(List.of(beans("11"))).build());
        assertThat(purchases(world, order.customer())).isEqualTo(counts);
        world.feed(OrderDraftBuilder.builder(back)
                .customer(world.aCustomer().id())
                .lines(List.of(beans("-11")))
                .build());
        assertThat(purchases(world, order.customer())).isEqualTo(counts);
    }

    /** The result and the journal count what was fed, and not the orders that were decided about. */
    @Test
    default void countsOnlyWhatWasFed() {
        World world = World.on(store());
        OrderDraft order = ordered(world, world.aCustomer().id());
        OrderDraft back = returned(world, order, "-10");
        assertThat(OrderFixtures.counts(world.feed(back))).isEqualTo("1 0 0 0");
        assertThat(OrderFixtures.counts(world.feed(order))).isEqualTo("1 0 0 0");
        assertThat(OrderFixtures.counts(world.feed(returned(world, order, "-1"))))
                .isEqualTo("1 0 0 0");
        assertThat(OrderFixtures.counts(world.feed(OrderDraftBuilder.builder(back)
                        .deliveryAddress("Ramp 2")
                        .build())))
                .isEqualTo("0 1 0 0");
        List<JournalEntry> journal = world.read(TenantState::journal);
        assertThat(journal.stream()
                        .map(JournalEntry::event)
                        .filter(FeedEvent.Applied.class::isInstance)
                        .map(FeedEvent.Applied.class::cast))
                .extracting(each -> each.copies() + " " + each.inserted() + " " + each.updated())
                .containsExactlyInAnyOrder("orders 1 0", "orders 1 0", "orders 1 0", "orders 0 1");
    }

    /** Churn detection judges by the last order that was not returned; a case ends when a returned order counts again. */
    @Test
    default void judgesByTheLastPurchase() {
        World world = World.on(store());
        List<CustomerId> all = ChurnFixtures.customers(world, 4);
        List<OrderDraft> recent = all.stream()
                .map(each -> world.anOrder(each, LocalDate.of(2027, 7, 1), beans("10")))
                .toList();
        world.feed(recent.toArray(OrderDraft[]::new));
        OrderDraft before = world.anOrder(all.get(1), LocalDate.of(2026, 5, 5), beans("10"));
        OrderDraft whole = returned(world, recent.get(1), "-10");
        world.feed(
                before,
                returned(world, recent.get(0), "-9"),
                whole,
                returned(world, recent.get(2), "-10"),
                world.anOrder(all.get(2), LocalDate.of(2027, 7, 2), beans("-1")),
                world.anOrder(all.get(3), LocalDate.of(2027, 7, 2), beans("-10")));

        assertThat(ChurnFixtures.by(world).run().opened()).isEqualTo(2);

        assertThat(ChurnFixtures.cases(world).keySet()).containsExactlyInAnyOrder(all.get(1), all.get(2));
        ChurnCase open = world.lin().churn().get(world.openCase(all.get(1)).orElseThrow());
        assertThat(open.lastOrder())
                .isNotNull()
                .satisfies(last -> assertThat(last.externalId()).isEqualTo(before.externalId()));
        var filter = CustomerFilterBuilder.builder().lastOrderBefore(LocalDate.of(2027, 1, 1));
        assertThat(world.lin().customers().count(filter.build())).isEqualTo(1);
        state(world, whole, OrderState.CANCELLED, 1);
        assertThat(world.lin().churn().get(open.id()).state())
                .as("the order of July counts again")
                .isEqualTo(ChurnState.RECOVERED);
        assertThat(world.lin().customers().count(filter.build())).isZero();
        state(world, whole, OrderState.SHIPPED, 2);
        assertThat(world.lin().churn().get(open.id()).state()).isEqualTo(ChurnState.RECOVERED);
        assertThat(ChurnFixtures.by(world).run().opened())
                .as("the next run sees that it was returned after all")
                .isEqualTo(1);
    }

    /** Neither a return nor an order that was returned wins a customer back, at its arrival or at a restoration. */
    @Test
    default void aReturnWinsNobodyBack() {
        World world = World.on(store());
        for (ChurnState state : List.of(ChurnState.WARNED, ChurnState.LOST)) {
            ChurnCase open = world.churnCase(state);
            OrderDraft order = ordered(world, open.customer());
            world.feed(world.anOrder(open.customer(), world.today(), beans("-1")));
            world.feed(order, returned(world, order, "-10"));
            assertThat(world.root().churn().get(open.id())).isEqualTo(open);
            world.admin().churnDetection().run();
            assertThat(world.root().churn().get(open.id())).isEqualTo(open);
            if (state.isLost()) {
                world.root().customers().archive(open.customer());
                assertThat(world.root().customers().restore(open.customer()).state())
                        .isEqualTo(CustomerState.LOST);
            }
            world.feed(ordered(world, open.customer()));
            assertThat(world.root().churn().get(open.id()).state()).isEqualTo(ChurnState.RECOVERED);
        }
    }

    /** Frequency and recency go by purchases, money is net of returns. Who has only returned something has bought nothing. */
    @Test
    default void reportsPurchasesNetOfReturns() {
        World world = World.on(store());
        Customer buyer = world.aCustomer();
        Customer returner = world.aCustomer();
        OrderDraft first = world.anOrder(buyer.id(), LocalDate.of(2027, 1, 1), beans("10"));
        OrderDraft second = world.anOrder(buyer.id(), LocalDate.of(2027, 1, 2), beans("2"));
        world.feed(
                first,
                second,
                OrderDraftBuilder.builder(returned(world, first, "-9"))
                        .date(LocalDate.of(2027, 1, 3))
                        .build(),
                OrderDraftBuilder.builder(returned(world, second, "-2"))
                        .date(LocalDate.of(2027, 1, 4))
                        .build(),
                world.anOrder(returner.id(), LocalDate.of(2027, 1, 2), beans("-1")));
        PurchaseReportFilter filter = new PurchaseReportFilter(LocalDate.of(2027, 1, 4), OrderFixtures.EUR);

        assertThat(world.eve()
                        .reports()
                        .customers()
                        .purchases(filter.byNumber(9))
                        .items())
                .singleElement()
                .satisfies(each -> {
                    assertThat(each.customer()).isEqualTo(buyer.id());
                    assertThat(each.orders()).isEqualTo(1);
                    assertThat(each.days()).isEqualTo(1);
                    assertThat(each.first()).isEqualTo(LocalDate.of(2027, 1, 1));
                    assertThat(each.last()).isEqualTo(LocalDate.of(2027, 1, 1));
                    assertThat(each.total()).isEqualTo(Money.of("25.50", "EUR"));
                });
        assertThat(world.eve().reports().customers().rfm(filter.highestCell(9)).items())
                .hasSize(1);
        assertThat(world.eve()
                        .reports()
                        .customers()
                        .purchases(new PurchaseReportFilter(LocalDate.of(2027, 1, 3), OrderFixtures.EUR).byNumber(9))
                        .items())
                .as("returned on the next day, which is known")
                .singleElement()
                .satisfies(each -> assertThat(each.total()).isEqualTo(Money.of("76.50", "EUR")))
                .satisfies(each -> assertThat(each.orders()).isEqualTo(1));
    }

    /** Contributions may be negative. A total that is not above zero has no shares. */
    @Test
    default void ranksContributionsNetOfReturns() {
        World world = World.on(store());
        Customer big = world.aCustomer();
        Customer small = world.aCustomer();
        Customer back = world.aCustomer();
        world.feed(
                world.anOrder(big.id(), world.today(), beans("10")),
                world.anOrder(small.id(), world.today(), beans("2")),
                world.anOrder(back.id(), world.today(), beans("-4")));

        Contribution some = contribution(world);

        assertThat(rows(world)).containsExactly("255.00 255.00 125.00", "51.00 306.00 150.00", "-102.00 204.00 100.00");
        assertThat(some.net()).isEqualTo(Money.of("204.00", "EUR"));
        assertThat(some.customers()).isEqualTo(3);
        assertThat(some.vitalFew()).isEqualTo(1);
        world.feed(world.anOrder(back.id(), world.today(), beans("-8")));
        assertThat(contribution(world).net()).isEqualTo(Money.of("0.00", "EUR"));
        assertThat(contribution(world).vitalFew()).isZero();
        assertThat(rows(world)).containsExactly("255.00 255.00 -", "51.00 306.00 -", "-306.00 0.00 -");
        world.feed(world.anOrder(small.id(), world.today(), beans("-10")));
        assertThat(contribution(world).net()).isEqualTo(Money.of("-255.00", "EUR"));
        assertThat(contribution(world).vitalFew()).isZero();
        assertThat(rows(world)).containsExactly("255.00 255.00 -", "-204.00 51.00 -", "-306.00 -255.00 -");
    }

    private static Contribution contribution(World world) {
        return world.eve()
                .reports()
                .customers()
                .contribution(ContributionQuery.highest(
                        ReportPeriod.years(2027, 2027, ZoneOffset.UTC), OrderFixtures.EUR, 10));
    }

    private static List<String> rows(World world) {
        Contribution found = contribution(world);
        return found.page().items().stream()
                .map(each -> each.net().amount() + " " + each.cumulative().amount() + " "
                        + found.cumulativeShare(each, 2).map(Object::toString).orElse("-"))
                .toList();
    }

    /** Each of two feeds returns a half, and neither sees the other: in the end nothing remains. */
    @Test
    default void twoHalvesReturnedAtOnceAreTheWhole() {
        World world = World.on(store());
        for (int round = 0; round < 12; round++) {
            OrderDraft order = ordered(world, world.aCustomer().id());
            List<OrderDraft> halves = List.of(returned(world, order, "-5"), returned(world, order, "-5"));
            boolean isLate = round % 2 == 0;
            if (!isLate) {
                world.feed(order);
            }
            List<Outcome<FeedResult>> outcomes =
                    ConcurrentRunner.run(isLate ? 3 : 2, index -> world.feed(index == 2 ? order : halves.get(index)));
            for (int index = 0; index < outcomes.size(); index++) {
                if (!outcomes.get(index).succeeded()) {
                    assertThat(store().ownsTransactions()).as("a feed goes on").isFalse();
                    assertThat(outcomes.get(index).refused()).isInstanceOf(ConflictException.class);
                    world.feed(index == 2 ? order : halves.get(index));
                }
            }
            assertThat(purchases(world, order.customer())).isEqualTo("none");
        }
    }
}
