package org.crmkit.testkit.trade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.crmkit.CrmSession;
import org.crmkit.customer.CustomerId;
import org.crmkit.kernel.error.ConflictException;
import org.crmkit.kernel.error.InvalidInputException;
import org.crmkit.kernel.error.NotAllowedException;
import org.crmkit.kernel.journal.CommandRejected;
import org.crmkit.kernel.journal.JournalEntry;
import org.crmkit.kernel.value.Money;
import org.crmkit.testkit.support.ConcurrentRunner;
import org.crmkit.testkit.support.ConcurrentRunner.Outcome;
import org.crmkit.testkit.support.Names;
import org.crmkit.testkit.support.TenantState;
import org.crmkit.testkit.world.Contract;
import org.crmkit.testkit.world.World;
import org.crmkit.trade.feed.FeedEvent;
import org.crmkit.trade.feed.FeedListener;
import org.crmkit.trade.feed.FeedRejection;
import org.crmkit.trade.feed.FeedResult;
import org.crmkit.trade.feed.OrderStatusUpdate;
import org.crmkit.trade.feed.TradeFeed;
import org.crmkit.trade.order.Order;
import org.crmkit.trade.order.OrderDraft;
import org.crmkit.trade.order.OrderFilter;
import org.crmkit.trade.product.ProductDraft;
import org.crmkit.trade.stock.StockDraft;
import org.junit.jupiter.api.Test;

/** The feed: what it accepts, stores and reports, at any batch size. */
public interface TradeFeedContract extends Contract {

    private static List<String> faults(FeedRejection rejection) {
        return rejection.violations().stream()
                .map(each -> each.path() + " " + each.code())
                .toList();
    }

    private static List<FeedEvent.Applied> applied(World world) {
        List<JournalEntry> journal = world.read(TenantState::journal);
        return journal.stream()
                .map(JournalEntry::event)
                .filter(FeedEvent.Applied.class::isInstance)
                .map(FeedEvent.Applied.class::cast)
                .toList();
    }

    /** For products, stock and orders alike. */
    @Test
    default void countsWhatIsInsertedUpdatedUnchangedAndRejected() {
        World world = World.on(store());
        CustomerId customer = world.aCustomer().id();
        ProductDraft chair = new ProductDraft("chair", "Chair", Money.of("10", "EUR"));
        ProductDraft table = new ProductDraft("table", "Table", null);
        assertThat(OrderFixtures.counts(world.admin().tradeFeed().products(Stream.of(chair, table))))
                .isEqualTo("2 0 0 0");
        assertThat(OrderFixtures.counts(world.admin()
                        .tradeFeed()
                        .products(Stream.of(
                                chair,
                                new ProductDraft("table", "Long table", null),
                                new ProductDraft("", "Nameless", null),
                                new ProductDraft("lamp", "Lamp", null)))))
                .isEqualTo("1 1 1 1");
        StockDraft here = new StockDraft("chair", "Main", new BigDecimal("4.50"));
        StockDraft shelf = new StockDraft("chair", "Main", "A-1", new BigDecimal("-1"), null, null, null);
        assertThat(OrderFixtures.counts(world.admin().tradeFeed().stock(Stream.of(here, shelf))))
                .isEqualTo("2 0 0 0");
        assertThat(OrderFixtures.counts(world.admin()
                        .tradeFeed()
                        .stock(Stream.of(
                                new StockDraft("chair", "Main", new BigDecimal("4.5")),
                                new StockDraft("chair", "Main", "A-1", BigDecimal.TEN, "piece", "x", null)))))
                .isEqualTo("0 1 1 0");
        OrderDraft first = OrderFixtures.order("1", customer, "chair");
        assertThat(OrderFixtures.counts(world.feed(first, OrderFixtures.order("2", customer, "table"))))
                .isEqualTo("2 0 0 0");
        assertThat(OrderFixtures.counts(world.feed(
                        first,
                        OrderFixtures.order("2", customer, "lamp"),
                        OrderFixtures.order("3", customer, "lamp"),
                        OrderFixtures.order("4", new CustomerId(UUID.randomUUID()), "lamp"))))
                .isEqualTo("1 1 1 1");
        assertThat(applied(world))
                .extracting(each -> each.copies() + " " + each.inserted() + " " + each.updated())
                .containsExactlyInAnyOrder(
                        "products 2 0", "products 1 1", "stock 2 0", "stock 0 1", "orders 2 0", "orders 1 1");
        assertThat(world.lin().trade().order("2").lines().get(0).product()).isEqualTo("lamp");
    }

    /** Nothing is written, not even to the journal, and the result shows it. */
    @Test
    default void changesNothingWhenTheSameComesTwice() {
        World world = World.on(store());
        OrderFixtures shop = OrderFixtures.in(world);
        FeedResult before = shop.feed();
        assertThat(OrderFixtures.counts(before)).isEqualTo(shop.size() + " 0 0 0");
        TenantState.unchangedBy(
                world, () -> assertThat(OrderFixtures.counts(shop.feed())).isEqualTo("0 0 " + shop.size() + " 0"));
        OrderStatusUpdate update =
                OrderStatusUpdate.cancelled(shop.drafts().get(0).externalId());
        world.admin().tradeFeed().statusUpdates(Stream.of(update, OrderStatusUpdate.cancelled("unheard of")));
        TenantState.unchangedBy(world, () -> {
            assertThat(OrderFixtures.counts(world.admin()
                            .tradeFeed()
                            .statusUpdates(Stream.of(update, OrderStatusUpdate.cancelled("unheard of")))))
                    .isEqualTo("0 0 2 0");
            assertThat(OrderFixtures.counts(shop.feed()))
                    .as("an older state without its instant does not come back")
                    .isEqualTo("0 0 " + shop.size() + " 0");
        });
    }

    /** The rest of the batch is accepted. The rejected order and the reason are reported, also to the listener. */
    @Test
    default void rejectsOrdersOfUnknownAndForeignCustomers() {
        World world = World.on(store());
        World next = World.on(store(), "next-" + UUID.randomUUID(), 2);
        CustomerId customer = world.aCustomer().id();
        CustomerId archived = world.aCustomer().id();
        world.lin().customers().archive(archived);
        CustomerId unknown = new CustomerId(UUID.randomUUID());
        CustomerId foreign = next.aCustomer().id();
        List<FeedRejection> heard = new ArrayList<>();
        FeedListener listener = new FeedListener() {
            @Override
            public void rejected(FeedRejection rejection) {
                heard.add(rejection);
            }
        };
        FeedResult report = world.admin()
                .tradeFeed()
                .listener(listener)
                .batchSize(4)
                .orders(Stream.of(customer, unknown, customer, foreign, archived, unknown)
                        .map(each -> world.anOrder(each, world.today())));
        assertThat(OrderFixtures.counts(report)).isEqualTo("3 0 0 3");
        assertThat(report.total()).isEqualTo(6);
        assertThat(report.rejections()).isEqualTo(heard);
        assertThat(heard).extracting(FeedRejection::index).containsExactly(1L, 3L, 5L);
        assertThat(heard).allSatisfy(each -> {
            assertThat(each.externalId()).startsWith("SO-");
            assertThat(faults(each)).containsExactly("customer not-found");
        });
        assertThat(world.root().trade().countOrders(OrderFilter.ALL)).isEqualTo(3);
        assertThat(next.root().trade().countOrders(OrderFilter.ALL)).isZero();
    }

    /** A batch is committed when it is complete: if a stream fails, earlier batches are not rolled back. */
    @Test
    default void keepsWhatAStreamGaveBeforeItBreaksOff() {
        World world = World.on(store());
        CustomerId customer = world.aCustomer().id();
        Stream<OrderDraft> breaking = IntStream.range(0, 9).mapToObj(each -> {
            if (each == 5) {
                throw new IllegalStateException("the line is dead");
            }
            return OrderFixtures.order("" + each, customer, "chair");
        });
        assertThatThrownBy(() -> world.admin().tradeFeed().batchSize(2).orders(breaking))
                .isInstanceOf(IllegalStateException.class);
        assertThat(world.lin().trade().countOrders(OrderFilter.ALL)).isEqualTo(5);
    }

    /** Batches of one, of two, and of all items give the same result. After each batch, the progress is reported. */
    @Test
    default void takesBatchesOfAnySize() {
        List<List<Order>> kept = new ArrayList<>();
        for (int size : List.of(1, 2, 1000)) {
            World world = World.on(store());
            OrderFixtures shop = OrderFixtures.in(world);
            List<FeedResult> told = new ArrayList<>();
            FeedListener listener = new FeedListener() {
                @Override
                public void progressed(FeedResult soFar) {
                    told.add(soFar);
                }
            };
            FeedResult report =
                    world.admin().tradeFeed().batchSize(size).listener(listener).orders(shop.drafts().stream());
            assertThat(told).hasSize((shop.size() + size - 1) / size).last().isEqualTo(report);
            assertThat(told).extracting(FeedResult::total).isSorted();
            assertThat(applied(world)).hasSize(told.size());
            kept.add(TenantState.of(world).records(Order.class));
        }
        assertThat(kept.get(1)).isEqualTo(kept.get(0)).hasSize(Names.NASTY.size());
        assertThat(kept.get(2)).isEqualTo(kept.get(0));
        World world = World.on(store());
        for (int size : List.of(0, TradeFeed.BATCH_SIZE_MAX + 1)) {
            assertThatThrownBy(() -> world.admin().tradeFeed().batchSize(size))
                    .isInstanceOf(InvalidInputException.class);
        }
    }

    /** An empty stream has no effect. */
    @Test
    default void takesAnEmptyStream() {
        World world = World.on(store());
        TenantState.unchangedBy(world, () -> {
            assertThat(world.admin().tradeFeed().orders(Stream.empty())).isEqualTo(FeedResult.NOTHING);
            assertThat(world.admin().tradeFeed().products(Stream.empty())).isEqualTo(FeedResult.NOTHING);
        });
    }

    /** The sales system feeds, represented by an administrator. */
    @Test
    default void letsOnlyAdministratorsFeed() {
        World world = World.on(store());
        OrderDraft draft = OrderFixtures.order("1", world.aCustomer().id(), "chair");
        for (CrmSession each : List.of(world.eve(), world.boss(), world.lin())) {
            TenantState.unchangedBy(
                    world,
                    () -> assertThatThrownBy(() -> each.tradeFeed().orders(Stream.of(draft)))
                            .isInstanceOf(NotAllowedException.class));
        }
        assertThat(OrderFixtures.counts(world.root().tradeFeed().orders(Stream.of(draft))))
                .isEqualTo("1 0 0 0");
        if (store().ownsTransactions()) {
            List<JournalEntry> journal = world.read(TenantState::journal);
            assertThat(journal.stream()
                            .map(JournalEntry::event)
                            .filter(CommandRejected.class::isInstance)
                            .map(each -> ((CommandRejected) each).command()))
                    .containsOnly("trade.feed")
                    .hasSize(3);
        }
    }

    /** Four machines feed the same items: an item is rejected at most, but never stored twice. */
    @Test
    default void endsAsOneFeedWhenFourFeedTheSameAtOnce() {
        World world = World.on(store());
        CustomerId customer = world.aCustomer().id();
        List<OrderDraft> drafts = IntStream.range(0, 40)
                .mapToObj(each -> OrderFixtures.order("SO-" + each, customer, "chair"))
                .toList();
        List<Outcome<FeedResult>> outcomes = ConcurrentRunner.run(
                4, index -> world.admin().tradeFeed().batchSize(7).orders(drafts.stream()));
        assertThat(outcomes.stream().filter(each -> !each.succeeded()))
                .allMatch(each -> each.refused() instanceof ConflictException);
        if (store().ownsTransactions()) {
            assertThat(outcomes).allMatch(Outcome::succeeded);
        }
        world.admin().tradeFeed().orders(drafts.stream());
        assertThat(world.lin().trade().countOrders(OrderFilter.ALL)).isEqualTo(40);
        assertThat(applied(world).stream()
                        .mapToLong(FeedEvent.Applied::inserted)
                        .sum())
                .isEqualTo(40);
        assertThat(applied(world)).allMatch(each -> each.updated() == 0);
    }
}
