package org.crmkit.testkit.trade;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.stream.Stream;
import org.crmkit.CrmSession;
import org.crmkit.customer.Customer;
import org.crmkit.customer.CustomerId;
import org.crmkit.testkit.random.RandomDraw;
import org.crmkit.trade.feed.OrderStatusUpdate;
import org.crmkit.trade.feed.TradeFeed;
import org.crmkit.trade.order.OrderDraft;
import org.crmkit.trade.order.OrderLineDraft;
import org.crmkit.trade.order.OrderState;
import org.crmkit.trade.product.PriceDraft;
import org.crmkit.trade.product.ProductDraft;
import org.crmkit.trade.stock.StockDraft;
import org.jspecify.annotations.Nullable;

/** The random feeds of orders, products and stock. */
public record RandomFeeds(RandomDraw draw) {

    /** Usually a user who may feed, sometimes any user. */
    public static CrmSession feeder(RandomDraw draw) {
        return draw.next(6) == 0 ? draw.person() : draw.world().admin();
    }

    void play() {
        int kind = draw.next(42);
        if (kind < 28) {
            onOrders();
        } else if (kind < 33) {
            onNotices();
        } else if (kind < 38) {
            onProducts();
        } else {
            onStock();
        }
    }

    private void onOrders() {
        CrmSession who = feeder(draw);
        List<OrderDraft> drafts =
                Stream.generate(this::order).limit(1L + draw.next(4)).toList();
        draw.play("feed orders by " + who.userId(), () -> feed(who).orders(drafts.stream()));
    }

    private void onNotices() {
        CrmSession who = feeder(draw);
        List<OrderStatusUpdate> notices = Stream.generate(() -> new OrderStatusUpdate(externalId(), state(), sentAt()))
                .limit(1L + draw.next(3))
                .toList();
        draw.play("feed notices by " + who.userId(), () -> feed(who).statusUpdates(notices.stream()));
    }

    private void onProducts() {
        CrmSession who = feeder(draw);
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
        draw.play("feed products by " + who.userId(), () -> feed(who).products(drafts.stream()));
    }

    private void onStock() {
        CrmSession who = feeder(draw);
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
        draw.play("feed stock by " + who.userId(), () -> feed(who).stock(drafts.stream()));
    }

    private TradeFeed feed(CrmSession who) {
        return who.tradeFeed().batchSize(draw.oneOf(1, 2, 1000));
    }

    private OrderDraft order() {
        Customer customer = draw.any(Customer.class);
        List<OrderLineDraft> lines = new ArrayList<>();
        for (int line = draw.next(4); line > 0; line--) {
            boolean isProduct = draw.next(5) > 0;
            lines.add(new OrderLineDraft(
                    isProduct ? externalId() : null,
                    isProduct ? null : draw.text(),
                    new BigDecimal(draw.next(40) - 12)
                            .movePointLeft(draw.next(3))
                            .toString(),
                    null,
                    new BigDecimal(draw.next(2000) - (isProduct ? 2 : 900))
                            .movePointLeft(draw.next(5))
                            .toString(),
                    new BigDecimal(draw.next(12)).movePointLeft(1).toString()));
        }
        OrderDraft draft = new OrderDraft(
                externalId(),
                customer == null || draw.next(12) == 0 ? new CustomerId(draw.nobody()) : customer.id(),
                draw.world().today().minusDays(draw.next(3) == 0 ? draw.next(20) : draw.next(500)),
                draw.next(2) == 0 ? null : draw.text(),
                state(),
                Currency.getInstance(draw.oneOf("EUR", "EUR", "EUR", "JPY")),
                lines,
                sentAt());
        return draw.next(3) == 0 ? draft.returning(externalId()) : draft;
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
                : draw.world()
                        .clock()
                        .instant()
                        .minus(draw.oneOf(Duration.ZERO, Duration.ofDays(1), Duration.ofNanos(1_500)));
    }
}
