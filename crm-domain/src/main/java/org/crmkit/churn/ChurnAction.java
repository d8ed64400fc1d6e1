package org.crmkit.churn;

/** The actions on a churn case. */
public enum ChurnAction {
    /** 预警: open a case, because churn detection has found a customer who has stopped buying. */
    WARN,
    /** 暂缓流失: add a measure that is taken to keep the customer. */
    DEFER,
    /** 确认流失: confirm that the customer is lost, with a reason. */
    CONFIRM,
    /** Resolve an open case, because the customer has bought again. */
    RECOVER,
    /** Resolve the case of a lost customer, because they have bought again or a supervisor has won them back. */
    WIN_BACK,
    /** Transfer the case to the customer's new manager. */
    TRANSFER;

    /**
     * Returns whether a user performs this action. The other actions are performed by churn detection, by the feed and by the
     * transfer of a customer.
     */
    public boolean isByHand() {
        return this == DEFER || this == CONFIRM || this == WIN_BACK;
    }
}
