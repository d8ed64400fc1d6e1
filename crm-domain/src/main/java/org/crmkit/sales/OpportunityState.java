package org.crmkit.sales;

import static org.crmkit.sales.OpportunityAction.ASSIGN;
import static org.crmkit.sales.OpportunityAction.CORRECT;
import static org.crmkit.sales.OpportunityAction.DELETE;
import static org.crmkit.sales.OpportunityAction.EXTEND;
import static org.crmkit.sales.OpportunityAction.LOSE;
import static org.crmkit.sales.OpportunityAction.MOVE;
import static org.crmkit.sales.OpportunityAction.OPEN;
import static org.crmkit.sales.OpportunityAction.PLAN;
import static org.crmkit.sales.OpportunityAction.REASSIGN;
import static org.crmkit.sales.OpportunityAction.REOPEN;
import static org.crmkit.sales.OpportunityAction.REVISE;
import static org.crmkit.sales.OpportunityAction.WIN;
import static org.crmkit.sales.OpportunityAction.WITHDRAW;

import org.crmkit.kernel.lifecycle.Lifecycle;

/** The state of an opportunity. */
public enum OpportunityState {
    /** 未指派: it has no assignee. */
    UNASSIGNED(false, false),
    /** 已指派: its assignee works on it. */
    ASSIGNED(true, false),
    /** 开发成功: it led to a customer; it can be corrected and reopened. */
    WON(true, true),
    /** 开发失败: it was lost, for a reason; it can be reopened. */
    LOST(true, true);

    /** The lifecycle of an opportunity: which action is possible in which state, and the state that it leads to. */
    public static final Lifecycle<OpportunityState, OpportunityAction> LIFECYCLE = Lifecycle.of(
                    "opportunity", OpportunityState.class, OpportunityAction.class)
            .begins(OPEN, UNASSIGNED)
            .stays(UNASSIGNED, REVISE, MOVE)
            .ends(UNASSIGNED, DELETE)
            .moves(UNASSIGNED, ASSIGN, ASSIGNED)
            .stays(ASSIGNED, REVISE, EXTEND, MOVE, REASSIGN, PLAN)
            .moves(ASSIGNED, WITHDRAW, UNASSIGNED)
            .moves(ASSIGNED, WIN, WON)
            .moves(ASSIGNED, LOSE, LOST)
            .moves(LOST, REOPEN, ASSIGNED)
            .stays(WON, CORRECT)
            .moves(WON, REOPEN, ASSIGNED)
            .build();

    private final boolean assigned;
    private final boolean closed;

    OpportunityState(boolean assigned, boolean closed) {
        this.assigned = assigned;
        this.closed = closed;
    }

    /** Returns whether an opportunity in this state has an assignee. */
    public boolean isAssigned() {
        return assigned;
    }

    /** Returns whether the assignee works on an opportunity in this state. */
    public boolean isInHand() {
        return assigned && !closed;
    }

    /** Returns whether an opportunity in this state is closed. */
    public boolean isClosed() {
        return closed;
    }
}
