package org.crmkit.trade.order;

import org.jspecify.annotations.Nullable;

/** The state of an order in the sales system, in chronological order. */
public enum OrderState {
    /** Placed, but not shipped yet. */
    PLACED,
    /** 已发货: shipped. */
    SHIPPED,
    /** 已回款: paid. */
    PAID,
    /** Cancelled. The order does not count in any report, and is not a purchase. */
    CANCELLED;

    /** Returns whether an order in this state counts: in sums, and as a purchase unless it was returned. */
    public boolean counts() {
        return this != CANCELLED;
    }

    /** Returns the more advanced of the two states; this one if the other is null. */
    public OrderState furthest(@Nullable OrderState other) {
        return other == null || compareTo(other) >= 0 ? this : other;
    }
}
