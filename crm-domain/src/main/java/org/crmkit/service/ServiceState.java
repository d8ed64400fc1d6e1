package org.crmkit.service;

import static org.crmkit.service.ServiceAction.ASSIGN;
import static org.crmkit.service.ServiceAction.CREATE;
import static org.crmkit.service.ServiceAction.DELETE;
import static org.crmkit.service.ServiceAction.HANDLE;
import static org.crmkit.service.ServiceAction.REASSIGN;
import static org.crmkit.service.ServiceAction.RECORD_FEEDBACK;
import static org.crmkit.service.ServiceAction.REOPEN;

import org.crmkit.lifecycle.Lifecycle;

/** The state of a service request. */
public enum ServiceState {
    /** 新创建: nobody is to handle it yet. */
    NEW,
    /** 已分配: somebody is to handle it. */
    ASSIGNED,
    /** 已处理: it is handled, and the customer has not said anything to it yet. */
    HANDLED,
    /** 已归档: the customer is satisfied. */
    ARCHIVED;

    /** The lifecycle of a service request: which action is possible in which state, and the state that it leads to. */
    public static final Lifecycle<ServiceState, ServiceAction> LIFECYCLE = Lifecycle.of(
                    "service", ServiceState.class, ServiceAction.class)
            .begins(CREATE, NEW)
            .ends(NEW, DELETE)
            .moves(NEW, ASSIGN, ASSIGNED)
            .stays(ASSIGNED, REASSIGN)
            .moves(ASSIGNED, HANDLE, HANDLED)
            .moves(HANDLED, RECORD_FEEDBACK, ARCHIVED)
            .moves(HANDLED, RECORD_FEEDBACK, ASSIGNED)
            .moves(ARCHIVED, REOPEN, ASSIGNED)
            .build();

    /** Returns whether somebody has it in hand, or had. */
    public boolean isAssigned() {
        return this != NEW;
    }

    /** Returns whether its last round waits for what the customer says to it. */
    public boolean awaitsFeedback() {
        return this == HANDLED;
    }

    /** Returns whether nobody is to handle it any more, unless it comes back. */
    public boolean isHandled() {
        return awaitsFeedback() || isArchived();
    }

    /** Returns whether it is over. */
    public boolean isArchived() {
        return this == ARCHIVED;
    }
}
