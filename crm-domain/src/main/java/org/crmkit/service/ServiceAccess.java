package org.crmkit.service;

import org.crmkit.actor.Actor;
import org.crmkit.actor.Right;
import org.crmkit.command.Access;

/** Who may do what to which service request. */
final class ServiceAccess implements Access<ServiceRequest, ServiceAction> {

    @Override
    public Right right(ServiceAction action) {
        return switch (action) {
            case CREATE, DELETE, RECORD_FEEDBACK -> Right.SERVICE_CREATE;
            case ASSIGN, REASSIGN, REOPEN -> Right.SERVICE_SUPERVISE;
            case HANDLE -> Right.SERVICE_HANDLE;
        };
    }

    @Override
    public boolean allows(Actor actor, ServiceRequest found, ServiceAction action) {
        boolean creates = found.creator().equals(actor.id());
        boolean handles = actor.id().equals(found.assignee());
        return switch (action) {
            case CREATE, ASSIGN, REASSIGN, REOPEN -> true;
            case DELETE -> creates;
            case HANDLE -> handles;
            case RECORD_FEEDBACK -> creates || handles;
        };
    }
}
