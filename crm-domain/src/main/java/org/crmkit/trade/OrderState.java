package org.crmkit.trade;

import org.jspecify.annotations.Nullable;

/** How an order stands in the system it comes from, in the order in which that happens. */
public enum OrderState {
    /** Placed, and not shipped yet. */
    PLACED,
    /** 已发货: shipped. */
    SHIPPED,
    /** 已回款: paid. */
    PAID,
    /** Called off: it counts in no figure, and keeps no customer from being watched. */
    CANCELLED;

    /** Returns whether such an order counts as a purchase. */
    public boolean counts() {
        return this != CANCELLED;
    }

    /** Returns whichever of the two comes later in an order's life; this one if there is no other. */
    public OrderState furthest(@Nullable OrderState other) {
        return other == null || compareTo(other) >= 0 ? this : other;
    }
}
