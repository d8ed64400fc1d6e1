package org.crmkit.churn;

import static org.crmkit.churn.ChurnAction.CONFIRM;
import static org.crmkit.churn.ChurnAction.DEFER;
import static org.crmkit.churn.ChurnAction.RECOVER;
import static org.crmkit.churn.ChurnAction.TRANSFER;
import static org.crmkit.churn.ChurnAction.WARN;
import static org.crmkit.churn.ChurnAction.WIN_BACK;

import org.crmkit.kernel.lifecycle.Lifecycle;

/** The state of a churn case. */
public enum ChurnState {
    /** 预警: the customer has stopped buying, and no measure has been taken. */
    WARNED,
    /** 暂缓流失: at least one measure has been taken. */
    DEFERRED,
    /** 已流失: the loss of the customer is confirmed. */
    LOST,
    /** The customer has bought again or was won back. */
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

    /** Returns whether the case is open: warned or deferred. */
    public boolean isOpen() {
        return this == WARNED || this == DEFERRED;
    }

    /** Returns whether the case is not resolved; a customer has at most one such case. */
    public boolean isUnresolved() {
        return this != RECOVERED;
    }

    /** Returns whether the loss of the customer is confirmed. */
    public boolean isLost() {
        return this == LOST;
    }
}
