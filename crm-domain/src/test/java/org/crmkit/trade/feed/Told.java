package org.crmkit.trade.feed;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.crmkit.customer.CustomerId;
import org.crmkit.trade.order.Order;
import org.crmkit.trade.order.OrderDraft;
import org.crmkit.trade.order.OrderLineDraft;
import org.crmkit.trade.order.OrderState;
import org.jspecify.annotations.Nullable;

/** Messages of a sales system, and all permutations of their arrival. */
public final class Told {

    public static final CustomerId CUSTOMER = new CustomerId(new UUID(2, 1));
    public static final LocalDate DAY = LocalDate.of(1996, 7, 4);
    public static final Currency DOLLARS = Currency.getInstance("USD");
    public static final Instant FIRST = Instant.parse("2027-01-12T09:30:00Z");
    public static final Instant SECOND = FIRST.plusSeconds(1);
    public static final Instant THIRD = FIRST.plusSeconds(2);
    static final Instant FOURTH = FIRST.plusSeconds(3);

    private Told() {}

    /** The order 10250, in one of its editions, which differ in the address. */
    public static FeedOrder order(String edition, OrderState state, @Nullable Instant sentAt) {
        List<OrderLineDraft> lines = List.of(OrderLineDraft.of("41", "10", "7.70"));
        return FeedOrder.of(new OrderDraft("10250", CUSTOMER, DAY, edition, state, DOLLARS, lines, sentAt));
    }

    static FeedOrder notice(OrderState state, @Nullable Instant sentAt) {
        return FeedOrder.of(new OrderStatusUpdate("10250", state, sentAt));
    }

    public static Order lines(OrderLineDraft... lines) {
        return Order.of(new OrderDraft("10250", CUSTOMER, DAY, DOLLARS, List.of(lines)));
    }

    public static <T> List<List<T>> permutations(List<T> all) {
        if (all.isEmpty()) {
            return List.of(List.of());
        }
        List<List<T>> found = new ArrayList<>();
        for (int place = 0; place < all.size(); place++) {
            List<T> others = new ArrayList<>(all);
            T first = others.remove(place);
            for (List<T> rest : permutations(others)) {
                List<T> one = new ArrayList<>(List.of(first));
                one.addAll(rest);
                found.add(one);
            }
        }
        return found;
    }
}
