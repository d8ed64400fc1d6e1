package org.crmkit.trade.feed;

/** How much of an order the orders that name it have returned; see docs/model/trade.md. */
public enum ReturnStatus {
    /** No order names it as the order that it returns. */
    NONE,
    /** Orders name it, and something of it remains, or it has not arrived. */
    PARTIAL,
    /** Orders name it, and nothing of it remains. */
    COMPLETE
}
