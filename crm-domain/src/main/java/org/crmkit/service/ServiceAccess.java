package org.crmkit.service;

import org.crmkit.internal.command.AccessRules;
import org.crmkit.kernel.permission.Actor;
import org.crmkit.kernel.permission.Permission;

/** The access rules for service requests. */
final class ServiceAccess implements AccessRules<ServiceRequest, ServiceAction> {

    @Override
    public Permission permission(ServiceAction action) {
        return switch (action) {
            case CREATE, DELETE, RECORD_FEEDBACK -> Permission.SERVICE_CREATE;
            case ASSIGN, REASSIGN, REOPEN -> Permission.SERVICE_SUPERVISE;
            case HANDLE -> Permission.SERVICE_HANDLE;
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
