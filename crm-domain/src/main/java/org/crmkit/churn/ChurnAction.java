package org.crmkit.churn;

/** The actions on a churn case. */
public enum ChurnAction {
    /** 预警: the watch finds a customer who has stopped buying. */
    WARN,
    /** 暂缓流失: do something about it, and say what. */
    DEFER,
    /** 确认流失: give the customer up, for a reason. */
    CONFIRM,
    /** The customer buys again. */
    RECOVER,
    /** A lost customer buys again, or a supervisor says that they are one again. */
    WIN_BACK,
    /** Give it to the customer's new manager. */
    TRANSFER;

    /** Returns whether somebody does it by hand; the rest comes of the watch, the feed, and the transfer of a customer. */
    public boolean isByHand() {
        return this == DEFER || this == CONFIRM || this == WIN_BACK;
    }
}
