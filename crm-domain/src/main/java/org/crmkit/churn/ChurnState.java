package org.crmkit.churn;

import static org.crmkit.churn.ChurnAction.CONFIRM;
import static org.crmkit.churn.ChurnAction.DEFER;
import static org.crmkit.churn.ChurnAction.RECOVER;
import static org.crmkit.churn.ChurnAction.TRANSFER;
import static org.crmkit.churn.ChurnAction.WARN;
import static org.crmkit.churn.ChurnAction.WIN_BACK;

import org.crmkit.lifecycle.Lifecycle;

/** The state of a churn case. */
public enum ChurnState {
    /** 预警: the customer has stopped buying, and nobody has done anything about it. */
    WARNED,
    /** 暂缓流失: something is done about it. */
    DEFERRED,
    /** 已流失: the customer is lost. */
    LOST,
    /** The customer buys again. */
    RECOVERED;

    /** The lifecycle of a churn case: which action is possible in which state, and the state that it leads to. */
    public static final Lifecycle<ChurnState, ChurnAction> LIFECYCLE = Lifecycle.of(
                    "churn", ChurnState.class, ChurnAction.class)
            .begins(WARN, WARNED)
            .moves(WARNED, DEFER, DEFERRED)
            .stays(WARNED, TRANSFER)
            .stays(DEFERRED, DEFER, TRANSFER)
            .moves(WARNED, CONFIRM, LOST)
            .moves(DEFERRED, CONFIRM, LOST)
            .moves(WARNED, RECOVER, RECOVERED)
            .moves(DEFERRED, RECOVER, RECOVERED)
            .moves(LOST, WIN_BACK, RECOVERED)
            .build();

    /** Returns whether somebody should do something about it. */
    public boolean isOpen() {
        return this == WARNED || this == DEFERRED;
    }

    /** Returns whether the customer has not bought again; a customer has one such case at the most. */
    public boolean isUnresolved() {
        return this != RECOVERED;
    }

    /** Returns whether the customer is lost. */
    public boolean isLost() {
        return this == LOST;
    }
}
