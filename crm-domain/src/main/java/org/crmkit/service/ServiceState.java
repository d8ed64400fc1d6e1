package org.crmkit.service;

import static org.crmkit.service.ServiceAction.ASK_OPINION;
import static org.crmkit.service.ServiceAction.ASSIGN;
import static org.crmkit.service.ServiceAction.CLOSE;
import static org.crmkit.service.ServiceAction.CREATE;
import static org.crmkit.service.ServiceAction.DELETE;
import static org.crmkit.service.ServiceAction.GIVE_OPINION;
import static org.crmkit.service.ServiceAction.HANDLE;
import static org.crmkit.service.ServiceAction.PRIORITIZE;
import static org.crmkit.service.ServiceAction.REASSIGN;
import static org.crmkit.service.ServiceAction.RECORD_FEEDBACK;
import static org.crmkit.service.ServiceAction.REOPEN;
import static org.crmkit.service.ServiceAction.REVISE;
import static org.crmkit.service.ServiceAction.TAKE_BACK_OPINION;

import org.crmkit.kernel.lifecycle.Lifecycle;

/** The state of a service request. */
public enum ServiceState {
    /** 新创建: it has no assignee. */
    NEW,
    /** 已分配: its assignee has to handle it. */
    ASSIGNED,
    /** 已处理: it was handled, and the customer's feedback has not been recorded. */
    HANDLED,
    /** 已归档: the customer is satisfied, or the request was closed without feedback. */
    ARCHIVED;

    /** The lifecycle of a service request: which action is possible in which state, and the state that it leads to. */
    public static final Lifecycle<ServiceState, ServiceAction> LIFECYCLE = Lifecycle.of(
                    "service", ServiceState.class, ServiceAction.class)
            .begins(CREATE, NEW)
            .stays(NEW, REVISE, PRIORITIZE)
            .ends(NEW, DELETE)
            .moves(NEW, ASSIGN, ASSIGNED)
            .stays(ASSIGNED, REASSIGN, PRIORITIZE, ASK_OPINION, GIVE_OPINION, TAKE_BACK_OPINION)
            .moves(ASSIGNED, HANDLE, HANDLED)
            .moves(HANDLED, RECORD_FEEDBACK, ARCHIVED)
            .moves(HANDLED, RECORD_FEEDBACK, ASSIGNED)
            .moves(NEW, CLOSE, ARCHIVED)
            .moves(ASSIGNED, CLOSE, ARCHIVED)
            .moves(HANDLED, CLOSE, ARCHIVED)
            .moves(ARCHIVED, REOPEN, NEW)
            .moves(ARCHIVED, REOPEN, ASSIGNED)
            .build();

    /** Returns whether a request in this state has an assignee, unless it was closed before it had one. */
    public boolean isAssigned() {
        return this != NEW;
    }

    /** Returns whether its assignee has to handle it. */
    public boolean isInHand() {
        return this == ASSIGNED;
    }

    /** Returns whether the last round is open: it has no feedback yet. */
    public boolean awaitsFeedback() {
        return this == HANDLED;
    }

    /** Returns whether the request is archived. */
    public boolean isArchived() {
        return this == ARCHIVED;
    }
}
