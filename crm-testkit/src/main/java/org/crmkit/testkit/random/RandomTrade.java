package org.crmkit.testkit.random;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.stream.Stream;
import org.crmkit.CrmSession;
import org.crmkit.churn.ChurnCase;
import org.crmkit.churn.ChurnCaseId;
import org.crmkit.churn.ChurnDesk;
import org.crmkit.churn.detection.ChurnPolicy;
import org.crmkit.customer.Customer;
import org.crmkit.customer.CustomerId;
import org.crmkit.testkit.world.World;
import org.crmkit.trade.feed.OrderStatusUpdate;
import org.crmkit.trade.feed.TradeFeed;
import org.crmkit.trade.order.OrderDraft;
import org.crmkit.trade.order.OrderLineDraft;
import org.crmkit.trade.order.OrderState;
import org.crmkit.trade.product.PriceDraft;
import org.crmkit.trade.product.ProductDraft;
import org.crmkit.trade.stock.StockDraft;
import org.jspecify.annotations.Nullable;

/** The random commands for trade and churn: feeds, runs of churn detection, and actions on cases. */
final class RandomTrade {

    private static final List<ChurnPolicy> POLICIES = List.of(
            ChurnPolicy.standard(),
            ChurnPolicy.inactivityOfBuyers(Period.ofMonths(1)),
            ChurnPolicy.inactivityOfBuyers(Period.ofMonths(1)),
            new Regulars());

    private final World world;
    private final KnownIds known;
    private final RandomDraw draw;
    private final RandomCommand.Player player;

    RandomTrade(World world, KnownIds known, RandomDraw draw, RandomCommand.Player player) {
        this.world = world;
        this.known = known;
        this.draw = draw;
        this.player = player;
    }

    /** Executes a command by the given number, from 14 to 94. */
    void play(int kind) {
        if (kind < 42) {
            onOrders();
        } else if (kind < 47) {
            onNotices();
        } else if (kind < 52) {
            onProducts();
        } else if (kind < 56) {
            onStock();
        } else if (kind < 72) {
            onWatch();
        } else {
            onCase();
        }
    }

    private void onOrders() {
        CrmSession who = feeder();
        List<OrderDraft> drafts =
                Stream.generate(this::order).limit(1L + draw.next(4)).toList();
        player.play("feed orders by " + who.userId(), () -> feed(who).orders(drafts.stream()));
    }

    private void onNotices() {
        CrmSession who = feeder();
        List<OrderStatusUpdate> notices = Stream.generate(() -> new OrderStatusUpdate(externalId(), state(), sentAt()))
                .limit(1L + draw.next(3))
                .toList();
        player.play("feed notices by " + who.userId(), () -> feed(who).statusUpdates(notices.stream()));
    }

    private void onProducts() {
        CrmSession who = feeder();
        List<ProductDraft> drafts = Stream.generate(() -> new ProductDraft(
                        externalId(),
                        draw.text(),
                        draw.oneOf("chair", "table", ""),
                        null,
                        null,
                        draw.next(2) == 0 ? null : PriceDraft.of("0.0000" + draw.next(9), "EUR"),
                        draw.text(),
                        sentAt()))
                .limit(3)
                .toList();
        player.play("feed products by " + who.userId(), () -> feed(who).products(drafts.stream()));
    }

    private void onStock() {
        CrmSession who = feeder();
        List<StockDraft> drafts = Stream.generate(() -> new StockDraft(
                        externalId(),
                        draw.oneOf("Main", "\u4ED3\u5E93"),
                        draw.oneOf("", "A", "B"),
                        new BigDecimal(draw.next(7) - 3).movePointLeft(draw.next(6)),
                        null,
                        null,
                        sentAt()))
                .limit(3)
                .toList();
        player.play("feed stock by " + who.userId(), () -> feed(who).stock(drafts.stream()));
    }

    private void onWatch() {
        CrmSession who = feeder();
        LocalDate day = world.today().plusDays(draw.next(200));
        int size = draw.oneOf(1, 2, 500);
        ChurnPolicy policy = KnownIds.one(draw.random, POLICIES);
        player.play(
                "watch as of " + day + " by " + who.userId(),
                () -> who.churnDetection().asOf(day).by(policy).pageSize(size).run());
    }

    private void onCase() {
        ChurnCase last = KnownIds.any(draw.random, known.churnCases());
        if (last == null) {
            onWatch();
            return;
        }
        int action = draw.next(4) == 0 ? draw.next(3) : likely(last);
        CrmSession who = action == 2 || draw.next(5) == 0 ? draw.supervisor() : draw.mostly(last.manager());
        ChurnCaseId id = draw.next(20) == 0 ? new ChurnCaseId(draw.nobody()) : last.id();
        ChurnDesk desk = draw.next(4) != 0 ? who.churn() : who.churn().ifVersion(last.version() - draw.next(5) / 4);
        player.play("case " + action + " on " + id + " by " + who.userId(), () -> switch (action) {
            case 0 -> desk.defer(id, draw.text());
            case 1 -> desk.confirm(id, draw.text());
            default -> desk.winBack(id);
        });
    }

    private int likely(ChurnCase last) {
        return switch (last.state()) {
            case WARNED, DEFERRED -> draw.next(2);
            case LOST -> 2;
            case RECOVERED -> draw.next(3);
        };
    }

    private CrmSession feeder() {
        return draw.next(6) == 0 ? draw.person() : world.admin();
    }

    private TradeFeed feed(CrmSession who) {
        return who.tradeFeed().batchSize(draw.oneOf(1, 2, 1000));
    }

    private OrderDraft order() {
        Customer customer = KnownIds.any(draw.random, known.customers.values());
        List<OrderLineDraft> lines = new ArrayList<>();
        for (int line = draw.next(4); line > 0; line--) {
            lines.add(new OrderLineDraft(
                    externalId(),
                    new BigDecimal(draw.next(40) - 1).movePointLeft(draw.next(3)),
                    null,
                    new BigDecimal(draw.next(2000)).movePointLeft(draw.next(5)),
                    new BigDecimal(draw.next(12)).movePointLeft(1)));
        }
        return new OrderDraft(
                externalId(),
                customer == null || draw.next(12) == 0 ? new CustomerId(draw.nobody()) : customer.id(),
                world.today().minusDays(draw.next(3) == 0 ? draw.next(20) : draw.next(500)),
                draw.next(2) == 0 ? null : draw.text(),
                state(),
                Currency.getInstance(draw.oneOf("EUR", "EUR", "EUR", "JPY")),
                lines,
                sentAt());
    }

    private String externalId() {
        return draw.next(30) == 0 ? "" : draw.next(4) == 0 ? draw.text() : "SO-" + draw.next(9);
    }

    private OrderState state() {
        return draw.oneOf(OrderState.PLACED, OrderState.SHIPPED, OrderState.PAID, OrderState.CANCELLED);
    }

    private @Nullable Instant sentAt() {
        return draw.next(2) == 0
                ? null
                : world.clock().instant().minus(draw.oneOf(Duration.ZERO, Duration.ofDays(1), Duration.ofNanos(1_500)));
    }

    /** Customers with more than one order get a case after ten days. */
    private record Regulars() implements ChurnPolicy {

        @Override
        public LocalDate cutoff(LocalDate today) {
            return today.minusDays(10);
        }

        @Override
        public Judge judge() {
            return (purchases, today) -> purchases != null && purchases.orders() > 1;
        }
    }
}
